/** The forms of a folder: one JSON file each, read and checked once at the start. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { Form } from './form.ts'

export type FormCatalog = ReadonlyMap<string, Form>

/** Reads every `*.json` of the folder. Throws `form-invalid`, naming file, place and remedy. */
export async function loadForms(folder: string): Promise<FormCatalog> {
  const forms = new Map<string, Form>()
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
    const form = await readForm(join(folder, file))
    if (`${form.name}.json` !== file)
      throw new AppError(
        'form-invalid',
        `${join(folder, file)}: the form is named '${form.name}'; file and name must agree.`,
      )
    forms.set(form.name, form)
  }
  return forms
}

async function readForm(path: string): Promise<Form> {
  try {
    return Form.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new AppError('form-invalid', `${path} is no valid form:\n${why}`, { cause })
  }
}
