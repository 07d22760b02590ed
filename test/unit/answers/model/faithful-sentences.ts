/** True sentences on the shipped policies as a model writes them when it is told to stay close to the clause. */

/** [organization, clause, sentence] */
export type WrittenSentence = readonly [organization: string, clause: string, sentence: string]

export const faithful: readonly WrittenSentence[] = [
  [
    'durham',
    '4.01',
    'A program area that wants a new social media account affiliated with the Region will complete the New Social Media Account Application Form.',
  ],
  [
    'durham',
    '4.01',
    'To get a new social media account affiliated with the Region, a program area will complete the New Social Media Account Application Form.',
  ],
  [
    'durham',
    '4.02',
    'The Executive Director of Communications and Engagement will evaluate the requests for new Region-affiliated accounts.',
  ],
  [
    'durham',
    '4.02',
    'Requests for new Region-affiliated accounts will be evaluated by the Executive Director of Communications and Engagement.',
  ],
  [
    'durham',
    '4.02',
    'The Executive Director of Communications and Engagement evaluates requests for new Region-affiliated accounts, in collaboration with the Chief Information Officer and the Commissioner of Corporate Services.',
  ],
  [
    'durham',
    '4.03',
    'If you are designated to use social media for a program area, you will be responsible for keeping the records of your activities there.',
  ],
  [
    'durham',
    '4.03',
    'Every employee who is designated to use social media for a program area is responsible for keeping the records, as the Records Retention Schedule Policy provides.',
  ],
  ['durham', '4.04', 'All posts on official social media must comply with privacy legislation.'],
  [
    'durham',
    '4.04',
    'All posts on official social media must comply with the privacy legislation that applies.',
  ],
  [
    'durham',
    '4.05',
    'Social media platforms belong to third-party service providers and are not private.',
  ],
  [
    'durham',
    '4.05',
    'Anonymity and confidentiality cannot be guaranteed, neither for the sender nor for information in the correspondence.',
  ],
  [
    'durham',
    '4.06',
    'You need documented consent for every use of a person’s image, name or personal story on an official social media account.',
  ],
  [
    'durham',
    '4.06',
    'Documented consent is required for every use of a person’s image, name or personal story on an official social media account.',
  ],
  [
    'durham',
    '4.06',
    'Every use of a person’s image on an official social media account must have documented consent.',
  ],
  [
    'durham',
    '4.06',
    'People must be told how their information will be used and shared on the platform.',
  ],
  [
    'durham',
    '4.06',
    'There must be documented consent for every use of a person’s picture on an official social media account, and people must be informed how their information will be used.',
  ],
  [
    'durham',
    '4.07',
    'Materials that go out on an official social media account will be reviewed for accessibility.',
  ],
  [
    'durham',
    '4.07',
    'Materials that go out on an official social media account will be reviewed for accessibility and will meet accessibility standards.',
  ],
  [
    'durham',
    '4.08',
    'The Communications and Engagement Division will coordinate or deliver the social media training for employees.',
  ],
  [
    'durham',
    '4.08',
    'Social media training for employees will be coordinated or delivered by the Communications and Engagement Division, and the Corporate Services Department supports it.',
  ],
  [
    'durham',
    '4.09',
    'If you believe that a fellow employee’s use of social media violates this policy, you are encouraged to report your concern with the Employee Social Media Policy Violation Complaint Form.',
  ],
  [
    'durham',
    '4.09',
    'Employees who believe that a fellow employee’s use of social media violates this policy are encouraged to report it with the Employee Social Media Policy Violation Complaint Form.',
  ],
  [
    'durham',
    '4.09',
    'Workplace violence should also be reported with the Workplace Violence Incident Report.',
  ],
  [
    'durham',
    '4.09',
    'Discrimination and workplace harassment should also be reported with the Harassment, Discrimination and Racism Incident Report.',
  ],
  [
    'durham',
    '4.10',
    'Corporate Services - Human Resources will review every complaint about an employee’s use of social media.',
  ],
  [
    'durham',
    '4.10',
    'Every complaint about an employee’s use of social media will be reviewed by Corporate Services - Human Resources, guided by the Region’s Code of Conduct.',
  ],
  [
    'durham',
    '4.10',
    'A complaint may be referred for further investigation where that is appropriate.',
  ],
  [
    'durham',
    '4.11',
    'The public may use the Compliments, Complaints and Comments Form to report concerns about social media activity connected with the Region.',
  ],
  [
    'durham',
    '4.11',
    'Members of the public can use the Compliments, Complaints and Comments Form to report concerns about social media activity that is connected with the Region.',
  ],
  [
    'durham',
    '4.12',
    'Whoever violates the Social Media Policy may be subject to discipline, which can go as far as termination of employment.',
  ],
  [
    'durham',
    '4.12',
    'Anyone who violates the Social Media Policy may be subject to discipline, up to termination of employment.',
  ],
  ['durham', '4.12', 'Employees may face civil or criminal penalties under the laws that apply.'],
  [
    'durham',
    '4.13',
    'Misuse of social media by an employee should be reported to Corporate Services - Human Resources.',
  ],
  [
    'durham',
    '4.13',
    'Misuse of social media by an employee should be reported to Corporate Services - Human Resources with the Employee Social Media Policy Violation Complaint Form.',
  ],
  ['durham', '5.01', 'You must use sound judgment.'],
  [
    'durham',
    '5.01',
    'Employees are responsible for what their activity on personal social media may do to the workplace.',
  ],
  [
    'durham',
    '5.01',
    'Content posted on a social platform can reach more people than the employee meant it for.',
  ],
  [
    'durham',
    '5.01',
    'Employees must use sound judgment and must avoid conduct that anyone could reasonably expect to weaken public trust in the Region.',
  ],
  [
    'durham',
    '5.02',
    'If you say on a personal account that you work for the Region, you may include a disclaimer.',
  ],
  ['durham', '5.02', 'A disclaimer does not alter what Regional policies oblige employees to do.'],
  ['durham', '5.02', 'The policy does not limit anyone in holding personal views.'],
  [
    'durham',
    '5.03',
    'The Communications and Engagement Division develops and maintains the Region of Durham’s social media strategy with a consistent approach.',
  ],
  ['durham', '5.04', 'Communications Officers keep a list of the approved platforms.'],
  [
    'durham',
    '5.04',
    'Communications Officers are responsible for managing approvals and access to accounts.',
  ],
  ['durham', '5.05', 'Communications Specialists schedule social media content and monitor it.'],
  [
    'durham',
    '5.05',
    'Communications Specialists are responsible for creating content and managing inquiries for the program areas.',
  ],
  [
    'durham',
    '5.07',
    'Corporate Services – Information Technology is responsible for dealing with potential security concerns.',
  ],
  [
    'durham',
    '6',
    'The policy applies to all employees of the Region, to prospective employees, and to contractors who provide services for it.',
  ],
  [
    'durham',
    '6',
    'It covers all employees of the Region, prospective employees and contractors who provide services for the Region.',
  ],
  [
    'durham',
    '8',
    'To learn more about this policy, ask your people leader or write to Communications and Engagement at SocialMedia@durham.ca.',
  ],
  [
    'durham',
    '3 Personal use',
    'Employees’ personal accounts are not actively monitored by the Region.',
  ],
  [
    'durham',
    '3 Personal use',
    'The Region does not actively monitor employees’ personal accounts.',
  ],
  [
    'durham',
    '3 Personal use',
    'The Region will investigate any potential issue that comes to its notice.',
  ],
  ['durham', '1', 'Employees have a right to be active on personal social media.'],
  [
    'durham',
    '1',
    'You are expected to see to it that your personal use does not hurt the organization’s reputation, break Regional policies or harm fellow employees.',
  ],
  [
    'durham',
    '2',
    'Employees must exercise due diligence, so that neither the reputation of the Region nor its employees come to harm.',
  ],

  [
    'dauphin',
    '5 Roles and Responsibilities',
    'The Marketing Coordinator administers the City of Dauphin’s Social Media accounts and is responsible for them.',
  ],
  [
    'dauphin',
    '5 Roles and Responsibilities',
    'City employees may send content that is pertinent to the City to the Marketing Coordinator.',
  ],
  [
    'dauphin',
    '5 Roles and Responsibilities',
    'You may send content that is pertinent to the City to the Marketing Coordinator, who reviews it.',
  ],
  [
    'dauphin',
    '5 Roles and Responsibilities',
    'The Marketing Coordinator monitors the main accounts every day from Monday to Friday.',
  ],
  [
    'dauphin',
    '5 Roles and Responsibilities',
    'The Marketing Coordinator decides what posts are about and when they go out.',
  ],
  [
    'dauphin',
    '5 Roles and Responsibilities',
    'Departments will give the Marketing Coordinator the information that Social Media content is made from.',
  ],
  [
    'dauphin',
    '5 Responding to Comments',
    'Users are encouraged to call the City when their comment needs a timely response.',
  ],
  [
    'dauphin',
    '5 Responding to Comments',
    'Whether a comment gets a reply is at the discretion of the Marketing Coordinator, the City Manager or their designate.',
  ],
  [
    'dauphin',
    '5 Monitoring Responses to City of Dauphin Content',
    'Comments that encourage or suggest illegal activity are not allowed on the City’s Social Media channels.',
  ],
  [
    'dauphin',
    '5 Monitoring Responses to City of Dauphin Content',
    'Comments whose topic is not that of the post on which they were made may be removed.',
  ],
  [
    'dauphin',
    '5 Monitoring Responses to City of Dauphin Content',
    'Content that has to do with advertising, promotions or commercial sales may be removed, or the user blocked from the channels.',
  ],
  [
    'dauphin',
    '5 Monitoring Responses to City of Dauphin Content',
    'Content shall not be allowed when it links to something inappropriate.',
  ],
  [
    'dauphin',
    '6',
    'Employees whose exchange on Social Media threatens to turn antagonistic should politely disengage from it and ask a supervisor for advice.',
  ],
  [
    'dauphin',
    '6',
    'Disparaging comments about the City of Dauphin, its Council, its business or its employees are prohibited.',
  ],
  [
    'dauphin',
    '6',
    'You should never present yourself as speaking for the City of Dauphin unless you have been expressly authorized.',
  ],
  [
    'dauphin',
    '6',
    'Employees who comment on City of Dauphin business should state that the views on their personal accounts are their own.',
  ],
  [
    'dauphin',
    '6',
    'The policy does not set out to limit or discourage what people say and do online as private persons.',
  ],
  [
    'dauphin',
    '6',
    'Where it has been investigated and substantiated that someone’s personal activity online violated the Social Media Policy, the employee may be subject to disciplinary action, including termination.',
  ],
  [
    'dauphin',
    '5 Social Media Channels',
    'The City is on Facebook, Twitter, Instagram and LinkedIn.',
  ],
  [
    'dauphin',
    '4',
    'All City of Dauphin employees come under the policy when they use the City’s Social Media networks.',
  ],
  [
    'dauphin',
    '3 City employees',
    'City employees are everyone whom the City of Dauphin employs, including interns, and whether they are permanent, temporary, part-time, seasonal, casual or contract employees.',
  ],

  [
    'durham',
    '4.06',
    'Un consentement documenté est requis pour chaque utilisation de l’image, du nom ou de l’histoire personnelle d’une personne sur un compte officiel de médias sociaux.',
  ],
  [
    'durham',
    '4.06',
    'Il faut un consentement documenté pour chaque utilisation de l’image d’une personne sur un compte officiel de médias sociaux.',
  ],
  [
    'durham',
    '4.06',
    'Les personnes doivent être informées de la façon dont leurs renseignements seront utilisés sur la plateforme.',
  ],
  [
    'durham',
    '4.04',
    'Toutes les publications sur les médias sociaux officiels doivent respecter la législation sur la protection de la vie privée.',
  ],
  [
    'durham',
    '4.08',
    'La formation sur les médias sociaux pour les employés sera coordonnée ou offerte par la Communications and Engagement Division.',
  ],
  [
    'durham',
    '4.10',
    'Une plainte peut être renvoyée pour une enquête plus poussée, lorsque cela est approprié.',
  ],
  [
    'durham',
    '4.09',
    'La violence au travail devrait aussi être signalée au moyen du Workplace Violence Incident Report.',
  ],
  ['durham', '5.01', 'Les employés doivent faire preuve de bon jugement.'],
  [
    'durham',
    '3 Personal use',
    'Les comptes personnels des employés ne sont pas surveillés activement par la Région.',
  ],
  ['durham', '5.02', 'La politique ne limite personne dans ses opinions personnelles.'],
  [
    'durham',
    '4.13',
    'Toute mauvaise utilisation des médias sociaux par un employé devrait être signalée à Corporate Services - Human Resources.',
  ],
  ['durham', '5.04', 'Les Communications Officers tiennent une liste des plateformes approuvées.'],
  [
    'dauphin',
    '6',
    'Les commentaires désobligeants sur la City of Dauphin, son conseil, ses affaires ou ses employés sont interdits.',
  ],
  [
    'dauphin',
    '5 Roles and Responsibilities',
    'Les employés peuvent envoyer du contenu pertinent au Marketing Coordinator, qui l’examine.',
  ],
  [
    'dauphin',
    '5 Responding to Comments',
    'Les utilisateurs sont encouragés à appeler la Ville lorsque leur commentaire exige une réponse rapide.',
  ],
  [
    'dauphin',
    '5 Roles and Responsibilities',
    'Le Marketing Coordinator surveille les comptes principaux chaque jour du lundi au vendredi.',
  ],

  // In freer words: not all of these can be told from a wrong claim by a local check.
  [
    'durham',
    '4.02',
    'New Region-affiliated accounts are evaluated by the Executive Director of Communications and Engagement.',
  ],
  [
    'durham',
    '4.02',
    'The Executive Director of Communications and Engagement will evaluate requests for new Region-affiliated accounts in collaboration with the Chief Information Officer, the Commissioner of Corporate Services and Corporate Services Information Technology.',
  ],
  [
    'durham',
    '4.03',
    'Employees who are designated to use social media for a program area are responsible for keeping records of its activities.',
  ],
  [
    'durham',
    '4.04',
    'Posts on official social media must comply with applicable privacy legislation.',
  ],
  [
    'durham',
    '4.05',
    'Electronic correspondence sent to the Region of Durham comes under MFIPPA and may have to be disclosed under that Act.',
  ],
  ['durham', '4.05', 'Social media platforms are not private.'],
  [
    'durham',
    '4.06',
    'You must have documented consent for every use of a person’s name on an official social media account.',
  ],
  [
    'durham',
    '4.06',
    'People must be informed how their information will be used on the platform and how it will be shared there.',
  ],
  ['durham', '4.06', 'You must inform people how their information will be used on the platform.'],
  [
    'durham',
    '4.07',
    'Materials on an official social media account will be reviewed for accessibility and must meet accessibility standards.',
  ],
  [
    'durham',
    '4.08',
    'The Communications and Engagement Division will coordinate the social media training for employees.',
  ],
  ['durham', '4.08', 'The Corporate Services Department supports the training.'],
  [
    'durham',
    '4.09',
    'You are encouraged to report your concern with the Employee Social Media Policy Violation Complaint Form if you believe that a fellow employee’s use of social media violates this policy.',
  ],
  [
    'durham',
    '4.10',
    'Human Resources will review every complaint about an employee’s use of social media.',
  ],
  [
    'durham',
    '4.10',
    'Corporate Services - Human Resources will review every complaint about an employee’s use of social media and may refer it for further investigation where appropriate.',
  ],
  [
    'durham',
    '4.12',
    'If you violate the Social Media Policy, you may be subject to discipline, which can go as far as termination of employment.',
  ],
  [
    'durham',
    '4.12',
    'Violating the Social Media Policy may lead to discipline, up to termination of employment.',
  ],
  [
    'durham',
    '4.13',
    'Misuse of social media by an employee, on a personal or a corporate account, should be reported to Corporate Services - Human Resources.',
  ],
  [
    'durham',
    '5.01',
    'You are responsible for what your activity on personal social media may do to the workplace.',
  ],
  [
    'durham',
    '5.01',
    'You must avoid conduct that anyone could reasonably expect to weaken public trust in the Region.',
  ],
  [
    'durham',
    '5.01',
    'Content shared on a social platform can reach more people than you meant it for, and may be reviewed under the laws and the Regional policies that apply.',
  ],
  ['durham', '5.02', 'You may hold personal views.'],
  ['durham', '5.02', 'A disclaimer does not change your obligations under Regional policies.'],
  [
    'durham',
    '5.02',
    'Employees may turn to the Social Media Guidelines for Personal Use for practical guidance.',
  ],
  [
    'durham',
    '5.04',
    'Communications Officers oversee and coordinate the Region’s corporate social media accounts.',
  ],
  [
    'durham',
    '5.04',
    'Communications Officers provide the protocols and guidelines for the corporate use of social media.',
  ],
  [
    'durham',
    '5.05',
    'Communications Specialists engage with residents and make sure that policies are complied with.',
  ],
  [
    'durham',
    '5.05',
    'Scheduling and monitoring social media content is done by Communications Specialists.',
  ],
  [
    'durham',
    '5.06',
    'The Durham Region Health Department and the Economic Development and Tourism Division run their own social media channels.',
  ],
  [
    'durham',
    '5.07',
    'Corporate Services – Information Technology reviews the new social media channels and accounts of designated employees.',
  ],
  [
    'durham',
    '6',
    'The policy applies to all employees of the Region and to contractors who provide services for it.',
  ],
  ['durham', '6', 'The policy covers volunteers, students on placements and interns.'],
  [
    'durham',
    '1',
    'The Region respects that employees have a right to be active on personal social media.',
  ],
  ['durham', '3 Personal use', 'Your personal accounts are not actively monitored by the Region.'],
  [
    'durham',
    '3 Personal use',
    'The Region does not actively monitor your personal accounts, but it will investigate any potential issue that comes to its notice.',
  ],
  ['durham', '0', 'The policy was last revised on February 17, 2026.'],
  ['durham', '0', 'It was issued on September 19, 2013.'],
  [
    'durham',
    '8',
    'For more information, ask your people leader or write to Communications and Engagement at SocialMedia@durham.ca.',
  ],
  [
    'dauphin',
    '5 Roles and Responsibilities',
    'The Marketing Coordinator answers direct messages or forwards them to the Senior Manager concerned.',
  ],
  [
    'dauphin',
    '5 Roles and Responsibilities',
    'The Marketing Coordinator is responsible for the Social Media accounts of the City of Dauphin.',
  ],
  [
    'dauphin',
    '5 Roles and Responsibilities',
    'City employees can send pertinent content to the Marketing Coordinator for review.',
  ],
  [
    'dauphin',
    '5 Roles and Responsibilities',
    'The Marketing Coordinator shares and reposts what appears on other accounts.',
  ],
  [
    'dauphin',
    '5 Responding to Comments',
    'Users whose comment needs a timely response are encouraged to call the City.',
  ],
  [
    'dauphin',
    '5 Monitoring Responses to City of Dauphin Content',
    'Content that is inappropriate, or that links to something inappropriate, is not allowed and may be removed.',
  ],
  [
    'dauphin',
    '5 Monitoring Responses to City of Dauphin Content',
    'Comments that promote or oppose anyone who campaigns to be elected to a political office are not allowed on the City’s Social Media channels.',
  ],
  [
    'dauphin',
    '5 Monitoring Responses to City of Dauphin Content',
    'Comments that encourage illegal activity may be removed.',
  ],
  [
    'dauphin',
    '6',
    'You should state that the views on your personal accounts are your own when you post on something that has to do with City of Dauphin business.',
  ],
  [
    'dauphin',
    '6',
    'What you post on personal Social Media does not represent the City of Dauphin.',
  ],
  [
    'dauphin',
    '6',
    'If an exchange threatens to turn antagonistic, you should politely disengage and ask a supervisor for advice.',
  ],
  ['dauphin', '6', 'Content that is harassing, defamatory or libelous is prohibited.'],
  [
    'dauphin',
    '2',
    'Employees who are on Social Media with personal accounts should respect the reputation of the City.',
  ],
  [
    'dauphin',
    '3 Marketing Coordinator',
    'The Marketing Coordinator is the City of Dauphin’s employee who holds the position of that name.',
  ],
  [
    'dauphin',
    '5 Goals',
    'The City of Dauphin wants to publish information that is accurate and current.',
  ],
  ['dauphin', '0', 'The policy was approved on November 1, 2021.'],
]
