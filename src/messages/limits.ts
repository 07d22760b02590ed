/** What somebody is told who asks or reports more than one person may. */
export const limitTexts = {
  questions: {
    en: 'That is more than {most, plural, one {# question} other {# questions}} in a minute, so I am taking a short breath. Ask me again in {seconds, plural, one {# second} other {# seconds}}; commands such as “help”, “complain” and “my cases” work meanwhile.',
    fr: 'Cela fait plus {most, plural, one {d’une question} other {de # questions}} en une minute : je reprends mon souffle. Reposez votre question dans {seconds, plural, one {# seconde} other {# secondes}}; les commandes comme « aide », « plainte » et « mes dossiers » fonctionnent entre-temps.',
  },
  complaints: {
    en: 'You have sent {most, plural, one {# report} other {# reports}} within an hour, and they are safe with us. To send another, wait {minutes, plural, one {# minute} other {# minutes}}: your entries are kept in the form. If it cannot wait, add it to a case that you have sent, or call the people it names.',
    fr: 'Vous avez envoyé {most, plural, one {# signalement} other {# signalements}} en une heure; ils sont bien enregistrés. Pour en envoyer un autre, attendez {minutes, plural, one {# minute} other {# minutes}} : vos réponses restent dans le formulaire. Si cela ne peut pas attendre, ajoutez-le à un dossier déjà envoyé ou appelez les personnes qui y sont nommées.',
  },
  danger: {
    en: 'If somebody is in danger right now, call 911 first. If somebody may harm themselves, call or text 988 at any hour.',
    fr: 'Si quelqu’un est en danger en ce moment, appelez d’abord le 911. Si quelqu’un risque de se faire du mal, appelez ou textez le 988, à toute heure.',
  },
} as const
