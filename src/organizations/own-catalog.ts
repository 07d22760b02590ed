/** The forms that an organization may use: those that come with the bot, and its own. */
import { dirname } from 'node:path'
import type { FormCatalog } from '../forms/catalog.ts'
import { withOwnForms } from '../forms/own-forms.ts'
import type { OrganizationKnowledge } from '../knowledge/load.ts'

/** Its own lie in a folder `forms` beside its settings, or beside its documents where the settings came with the bot. */
export const catalogOf = (
  { folder, settingsFile }: Pick<OrganizationKnowledge, 'folder' | 'settingsFile'>,
  shipped: FormCatalog,
): Promise<FormCatalog> =>
  withOwnForms(shipped, [...(settingsFile ? [dirname(settingsFile.file)] : []), folder])
