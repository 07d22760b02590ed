/** Sales and advertising. */
import { find, listed, phrases } from '../phrase.ts'
import { matches, type Reading, type Span } from '../reading.ts'

const lists = {
  trade: listed(`
    rent, sell, buy, offer, haul, deliver, install, repair, clean, build, make, provide, fix, paint, mow, plow, shovel
    cater, groom, board, train, teach, specialize, carry, stock, host, service, insure, design, print, sharpen`),
  service: listed(`
    tutoring, babysitting, cleaning, landscaping, snow removal, lawn care, dog walking, photography, catering, roofing
    plumbing, painting, handyman, moving, massage, daycare, hauling, yard work, pet sitting, grooming
    (piano|guitar|music|swim|swimming|dance|yoga|riding|skating|driving) (lessons|classes)
    lessons, advisor*, realtor*, contractor*, electrician*, plumber*, mechanic, insurance, mortgage*, loans`),
  business: listed(`
    store, shop, business, company, bakery, salon, garage, restaurant, boutique, stall, booth, table, truck, studio
    page, website, site, channel, etsy, marketplace, menu, facebook, instagram, listing*, services, team, products`),
  reach: listed(
    `dm, dms, pm, inbox, text, call, message, msg, email, contact, whatsapp, phone, ring`,
  ),
  ware: listed(`
    t shirts, shirts, hoodies, stickers, puppies, pups, kittens, pies, cookies, cakes, baking, jam, eggs, honey, candles
    soap, jewellery, jewelry, firewood, tires, bikes, hay, beef, mats, masks, tickets, signs, gift cards, crafts, oils
    supplements`),
}

/** Each of these is enough by itself. */
const sales = phrases(
  listed(`
    (we|i) ~1 {trade} ~8 (for any|rates?|price*|prices|cheap|quote*|estimate*|dm|call|text|message|inbox|pm|each|book|order|free|affordable|delivery|customers)
    (best|great|low|lowest|good|reasonable|affordable|competitive|cheap|special|fair|discount|unbeatable) ~1 (rate|rates|price|prices|pricing|deal|deals|offer|offers|fees)
    {reach} (us|me|now|today) ~6 (quote*|today|now|price*|order*|rate*|info|details|book|appointment|deal|if you|to book|to order|special|for)
    (dm|dms|pm|inbox|msg) (us|me|for|to), (text|call|message) us, hmu, hit me up, {reach} {business}
    {reach} ~4 for (the|our|a|your) ~3 (special|quote|deal|discount|rate|appointment|spot)
    free (quote*|estimate*|consultation|delivery|trial|shipping|installation|inspection|sample*|first)
    (first|your first|initial) ~2 (ride|class|lesson|visit|month|session|consult*|clean*|hour) ~2 free
    percent off, per cent off, customer* (discount|special), discount ~1 (for|on|code)
    (promo|discount|coupon|use|with|referral) code
    (spring|summer|fall|winter|holiday|weekend|grand opening|opening|christmas|back to school) (special|specials|sale|deal|deals|promotion)
    online store, at checkout, in store, (start|starts) at ~1, ask for ~1 at
    (for sale|on sale|flash sale|big sale|clearance|half price|buy one|bogo|limited time|limited spots|while supplies last|this week only|today only|now open|grand opening|ready to go|going fast|spots left|satisfaction guaranteed|fully insured|licensed and insured|locally owned|family owned)
    (visit|check out|follow|like|see|try|find|shop|support|come (to|by|see)) (our|my) ~2 {business}
    (our|my) {business} ~6 (has|offers|sells|is open|carries)
    (we|i) (are|re|m|am) (open|now open|selling|hiring) ~2 at, we re hiring, we are hiring, now hiring
    (join|grow) (my|our) (team|downline), hiring at ~3 (pay|wage*|benefits)
    (order|book|shop|buy|reserve|preorder|enrol|register with us) (now|today|your|online|yours|here)
    pre order*, preorder*, (book|schedule) (your|a) (free|appointment|consultation|spot|tour)
    (get|grab|order|buy|pick up|book) (your|yours) ~4 (at|from|here|now|today|before|{ware})
    i (sell|m selling|am selling|am a realtor|m a realtor|make and sell|have some for sale)
    selling ~5 (each|cheap|obo|firm|new|used|dm|message|custom|homemade)
    selling (custom|homemade|handmade|fresh|my|our|two|a|some), obo, realtor*, real estate agent, financing available
    work from home, earn ~3 (a|per) (day|week|month|hour), (make|earn) ~2 money ~4 (home|online|week|day)
    passive income, side income, extra income, mlm, be your own boss, ask me how
    {service} ~6 (rate*|available|call|text|dm|message|inbox|quote*|book|affordable|cheap|certified|licensed|starting|experience*|experts?|help you (save|buy|sell)|near you)
    (certified|licensed|experienced|professional|insured|registered) ~1 (teacher|advisor*|technician*|plumber*|electrician*|roofer*|trainer|realtor|instructor|contractor*|team|massage)
    (haul|remove) ~2 (junk|anything) ~3 (cheap|for), cheaper than ~3 (first|call|book|dm|code|us)
    (rates|prices) (from|start*), starting at, as low as, sponsored, affiliate, wholesale, promotion*, tupperware, avon
    herbalife, scentsy, epicure, vet checked
    (tired of|sick of|worried about|need|looking for|want) ~8 (we|our|us) ~2 (do|can|offer|help|have|are|experts|got you)
    (let us|we can|we ll) ~2 (help|do|handle|take care|save) ~2 (you|it)
    a vendre, rabais, soumission gratuite, meilleurs prix, prix imbattable*, ecrivez moi, appelez nous, contactez nous
    commandez, en solde, solde*, promo*, reservez (votre|des)`),
  lists,
)
/** What is only an offer beside a price, a number to call or a code. */
const offers = phrases(
  listed(`
    {service}, {ware}, {business} ~3 (this|every|on), customer*, special, deal, offer, discount, sale, selling, {reach}
    each, per (hour|class|bag|piece|week), a (class|lesson|piece|pair|bag|cord|dozen|session), get your, two for
    three for, save (up to|thousands|hundreds|money), available, 24 7, emergency (service|plumbing|towing|repair*)`),
  lists,
)
/** The voice of a seller: two of these are one. */
const voice = phrases(
  listed(`
    (our|my) (site|website|page|shop|store|door|products|services|rates|prices|menu|rooms|team|clients|customers|experts|staff|booth|stall|studio|link|etsy|facebook)
    sign up, call me, call us, message (me|us), contact (me|us), dm
    your (local|door|home|next|dream|one stop|family|vehicle|property|event|party|wedding|smile|taxes|future)
    delivered, same day, mention this (post|ad), (on|at) the house
    (rooms|prices|rates|packages|tickets|classes|lessons|plans|deals|specials|from|only|just|starting) ~1 price
    free (jug|month|week|class|breakfast|gift|coffee|wash|quote|trial|estimate|first)
    get (the|your) first, (first|new) ~1 (free|customers|clients), special*, deal, deals, discount*, sale, savings, save
    off (this|all|every|your|until), this (weekend|week|month) only, evaluation, appraisal, appointment*, quality
    guaranteed, certified, licensed, insured, professional*, experienced, affordable, available
    now (booking|open|taking|accepting), book, booking, order, shop (local|with)`),
)
const price =
  /\b(?:from|only|just|starting at) \$\s?\d[\d,.]*|\b\d{1,2}\s?(?:%|percent|per cent) (?:off|discount|new|rebate)|\bcode [A-Z]*\d+[A-Z\d]*\b|\$\s?\d[\d,]*(?:[.,]\d{2})?\s*(?:each|ea|obo|per|\/|an? (?:piece|pair|bag|week|day|month|hour|class|lesson|dozen|session)|firm|only)\b|\b(?:two|three|2|3) for \$\s?\d+/giu
const figure = /\$\s?\d[\d,.]*|\b(?:\d{3}[-. ])?\d{3}[-. ]\d{4}\b|\b555-\d{4}\b/gu

/** Ads put to a page: a wish to buy or a question after a price is none. */
const asking = phrases(
  listed(`
    (is|are|do|does|did|will|can|could|how|where|why|what|has|when) ~12 (cost*|price*|sale|discount|fee*|buy|sell|sells|selling)
    selling (hot dogs|food|alcohol|beer|drinks|tickets|it|out|us|off), sold out`),
)

export function commercialSigns(reading: Reading): readonly Span[] {
  const questions = find(asking, reading)
  const apart = ({ start, end }: Span) =>
    !questions.some((one) => one.start < end && start < one.end)
  const cues = find(voice, reading).filter(apart)
  const figures = matches(figure, reading.text)
  const offered = figures.length > 0 ? find(offers, reading).filter(apart) : []
  return [
    ...find(sales, reading).filter(apart),
    // Who asks what a thing costs names its price.
    ...(reading.text.includes('?') ? [] : matches(price, reading.text)),
    ...(cues.length > 1 &&
    new Set(cues.map((cue) => reading.text.slice(cue.start, cue.end))).size > 1
      ? cues
      : []),
    ...(offered.length > 1 ? [...offered, ...figures] : []),
  ]
}
