/** The administrators' card: which roles have a channel, and how the others get theirs. */
export const setUpTexts = {
  title: { en: 'Where the reviewers’ cards go', fr: 'Où vont les cartes des réviseurs' },
  count: {
    en: '{bound} of {total, plural, one {# role has} other {# roles have}} a channel.',
    fr: '{bound, plural, =0 {Aucun des {total} rôles n’a} one {# rôle sur {total} a} other {# rôles sur {total} ont}} un canal.',
  },
  allBound: { en: 'Every role has its channel.', fr: 'Chaque rôle a son canal.' },
  here: {
    en: 'A button binds a role to this channel, and the members of this team may then act for it. If only some may, write “use this channel for ROLE with @NAME” instead. For administrators of Policy Desk.',
    fr: 'Un bouton lie un rôle à ce canal, et les membres de cette équipe peuvent alors agir pour lui. Si seules certaines personnes le peuvent, écrivez plutôt « utiliser ce canal pour RÔLE avec @NOM ». Pour les administrateurs de Policy Desk.',
  },
  elsewhere: {
    en: 'Add me to the reviewers’ team, and mention me with “set up” in the channel that they use: there a button binds a role to it.',
    fr: 'Ajoutez-moi à l’équipe des réviseurs et mentionnez-moi avec « configurer » dans le canal qu’ils utilisent : un bouton y lie un rôle.',
  },
  thisChannel: { en: 'This channel', fr: 'Ce canal' },
  anotherChannel: { en: 'Another channel', fr: 'Un autre canal' },
  channel: { en: 'Has its channel', fr: 'A son canal' },
  gone: {
    en: 'Its channel is gone, or I was removed from it',
    fr: 'Son canal n’existe plus, ou j’en ai été retiré',
  },
  none: { en: 'No channel yet', fr: 'Pas encore de canal' },
  standIn: { en: 'until then: {role}', fr: 'd’ici là : {role}' },
  confidential: {
    en: 'Reads confidential reports: better name the people, “use this channel for {role} with @NAME”.',
    fr: 'Lit des signalements confidentiels : nommez plutôt les personnes, « utiliser ce canal pour {role} avec @NOM ».',
  },
  again: { en: 'Look again', fr: 'Regarder encore' },
  bind: { en: 'Use this channel', fr: 'Utiliser ce canal' },
} as const
