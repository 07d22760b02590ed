/** The forms of an organization: those that come with the bot, and those of its own folder, which take their place. */
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { type FormCatalog, loadForms } from './catalog.ts'

/** @param folders Where the organization's settings and documents lie; each may hold a folder `forms`. */
export async function withOwnForms(
  shipped: FormCatalog,
  folders: readonly string[],
): Promise<FormCatalog> {
  const catalogs = await Promise.all([...new Set(folders)].map((folder) => ownForms(folder)))
  return new Map([...shipped, ...catalogs.flatMap((catalog) => [...catalog])])
}

async function ownForms(folder: string): Promise<FormCatalog> {
  const forms = join(folder, 'forms')
  const isThere = await access(forms).then(
    () => true,
    () => false,
  )
  return isThere ? loadForms(forms) : new Map()
}
