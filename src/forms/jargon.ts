/** Hard words of offices, and the plain ones for them. Only words that are hardly ever the right ones: this is help, no rule. */

type Plain = readonly (readonly [hard: string, plain: string])[]

const english: Plain = [
  ['utilize', 'use'],
  ['utilise', 'use'],
  ['utilization', 'use'],
  ['commence', 'start'],
  ['endeavour', 'try'],
  ['endeavor', 'try'],
  ['facilitate', 'help'],
  ['in order to', 'to'],
  ['with regard to', 'about'],
  ['with respect to', 'about'],
  ['in the event that', 'if'],
  ['prior to', 'before'],
  ['subsequent to', 'after'],
  ['at this point in time', 'now'],
  ['pursuant to', 'under'],
  ['notwithstanding', 'despite'],
  ['in lieu of', 'instead of'],
  ['ascertain', 'find out'],
  ['leverage', 'use'],
  ['stakeholders', 'the people concerned'],
  ['synergy', 'working together'],
  ['operationalize', 'put into practice'],
  ['deliverables', 'results'],
  ['herein', 'here'],
  ['thereof', 'of it'],
  ['heretofore', 'until now'],
]

const french: Plain = [
  ['afin de', 'pour'],
  ['au niveau de', 'pour, dans'],
  ['dans le cadre de', 'pendant, pour'],
  ['dans le but de', 'pour'],
  ['dans l’éventualité où', 'si'],
  ['préalablement à', 'avant'],
  ['postérieurement à', 'après'],
  ['en vertu de', 'selon'],
  ['nonobstant', 'malgré'],
  ['susmentionné', 'déjà nommé'],
  ['ci-après', 'plus bas'],
  ['procéder à', 'faire'],
  ['effectuer', 'faire'],
  ['optimiser', 'améliorer'],
  ['opérationnaliser', 'mettre en pratique'],
  ['parties prenantes', 'personnes concernées'],
  ['livrables', 'résultats'],
  ['à l’effet que', 'que'],
  ['en ce qui a trait à', 'pour'],
  ['relativement à', 'sur'],
  ['impacter', 'toucher'],
  ['ultérieurement', 'plus tard'],
]

/** Both languages at once: a post may hold both, and no word of the one is a plain word of the other. */
export const jargon: Plain = [...english, ...french]
