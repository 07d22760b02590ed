/** The short form of a post's record, with the accounts that the person may log for and the organization's kinds. */
import type { Account } from '../accounts/account.ts'
import { type FieldValues, Form } from '../forms/form.ts'
import { postTexts } from '../messages/posts.ts'
import type { PostEntry } from './keep.ts'
import { type LoggedPost, postLimits } from './post.ts'
import type { PostSettings } from './settings.ts'

export interface PostFormChoices {
  readonly accounts: readonly Account[]
  readonly kinds: PostSettings['kinds']
  /** The record that is corrected: a reason is asked for. */
  readonly corrects?: LoggedPost
}

/** More than anybody posts for; whoever keeps them all names the account in words. */
const mostAccounts = 100

export const postForm = ({ accounts, kinds, corrects }: PostFormChoices): Form =>
  Form.parse({
    name: 'post-record',
    title: corrects ? postTexts.correctTitle : postTexts.formTitle,
    intro: corrects ? postTexts.correctIntro : postTexts.formIntro,
    submit: corrects ? postTexts.correctSubmit : postTexts.formSubmit,
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        {
          type: 'Input.ChoiceSet',
          id: 'account',
          label: postTexts.account,
          isRequired: true,
          choices: choicesOf(accounts, corrects),
        },
        {
          type: 'Input.ChoiceSet',
          id: 'kind',
          label: postTexts.kind,
          isRequired: true,
          choices: Object.entries(kinds).map(([value, { title }]) => ({ title, value })),
        },
        { type: 'Input.Date', id: 'postedOn', label: postTexts.postedOn, isRequired: true },
        {
          type: 'Input.Text',
          id: 'about',
          label: postTexts.about,
          isRequired: true,
          isMultiline: true,
          maxLength: postLimits.about,
        },
        {
          type: 'Input.Text',
          id: 'link',
          label: postTexts.link,
          style: 'Url',
          maxLength: postLimits.link,
        },
        {
          type: 'Input.Text',
          id: 'screenshot',
          label: postTexts.screenshot,
          help: postTexts.screenshotHelp,
          maxLength: postLimits.screenshot,
        },
        ...(corrects
          ? [
              {
                type: 'Input.Text',
                id: 'reason',
                label: postTexts.reason,
                isRequired: true,
                maxLength: postLimits.reason,
              },
            ]
          : []),
      ],
    },
  })

const choicesOf = (accounts: readonly Account[], corrects: LoggedPost | undefined) => {
  const known = accounts.slice(0, mostAccounts).map(({ id, platform, handle }) => ({
    title: `${platform} ${handle}`,
    value: choiceValue(id),
  }))
  // The account of a record may have left the register meanwhile.
  const own = corrects && {
    title: corrects.accountName,
    value: choiceValue(corrects.account),
  }
  return own && !known.some(({ value }) => value === own.value) ? [own, ...known] : known
}

/** Teams parts several choices by commas. */
const choiceValue = (id: string): string => id.replaceAll(',', '%2C')

/** What was entered, as a record; none where the account is not one of those that were offered. */
export function entryIn(
  values: FieldValues,
  accounts: readonly Account[],
  corrects?: LoggedPost,
): PostEntry | undefined {
  const text = (id: string) => String(values[id] ?? '')
  const chosen = accounts.find(({ id }) => choiceValue(id) === text('account'))
  const kept = corrects && choiceValue(corrects.account) === text('account') ? corrects : undefined
  const account = chosen?.id ?? kept?.account
  if (account === undefined) return undefined
  return {
    account,
    accountName: chosen ? `${chosen.platform} ${chosen.handle}` : (kept?.accountName ?? ''),
    kind: text('kind'),
    postedOn: text('postedOn'),
    about: text('about'),
    ...(text('link') ? { link: text('link') } : {}),
    ...(text('screenshot') ? { screenshot: text('screenshot') } : {}),
  }
}

/** A record as the form shows it. */
export const valuesOf = (post: Partial<PostEntry>): FieldValues => ({
  ...(post.account ? { account: choiceValue(post.account) } : {}),
  ...(post.kind ? { kind: post.kind } : {}),
  ...(post.postedOn ? { postedOn: post.postedOn } : {}),
  ...(post.about ? { about: post.about } : {}),
  ...(post.link ? { link: post.link } : {}),
  ...(post.screenshot ? { screenshot: post.screenshot } : {}),
})
