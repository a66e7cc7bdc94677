import type { HeadContext, HeadMaker, PageHead } from './head'
import type { DishBrief, EntityType } from '@/domain/entity'
import { entityPath } from '@/domain/entityAddress'
import { hikePath, waypointsOf } from '@/domain/hike'
import { inLocale } from '@/domain/locale'
import { sealSpot } from '@/domain/position'
import { headMessages } from '@/locales/heads'

type Said = Pick<PageHead, 'title' | 'description'> & Partial<PageHead>

function page({ locale }: HeadContext, said: Said): PageHead {
  const site = headMessages[locale].site
  const title = said.title === site ? site : `${said.title} · ${site}`
  return { type: 'website', noIndex: false, jsonLd: [], ...said, title }
}

function plain(key: 'map' | 'essays' | 'plans' | 'hikes' | 'dishCard' | 'dishTable' | 'search' | 'about' | 'offline'): HeadMaker {
  return (context) => {
    const m = headMessages[context.locale]
    return page(context, { title: m[key], description: m[`${key}Description`] })
  }
}

/** The first page. */
const home: HeadMaker = (context) => {
  const m = headMessages[context.locale]
  return page(context, {
    title: m.site,
    description: m.siteDescription,
    jsonLd: [{ '@context': 'https://schema.org', '@type': 'WebSite', 'name': m.site, 'description': m.siteDescription, 'url': context.url('/'), 'inLanguage': context.locale }],
  })
}

function dishItem({ names, tagline, ...dish }: DishBrief, { locale, url }: HeadContext): Readonly<Record<string, unknown>> {
  return { '@type': 'MenuItem', 'name': names.zh, 'alternateName': [names.en, ...names.others], 'description': inLocale(tagline, locale), 'url': url(entityPath(dish)) }
}

// The dishes that the essay names; nothing is claimed of diets, prices or kitchens.
function menu(context: HeadContext): Readonly<Record<string, unknown>> {
  const dishes = context.guide.index.entities.flatMap(entity => entity.type === 'dish' && entity.kind === 'dish' ? [entity] : [])
  return { '@context': 'https://schema.org', '@type': 'Menu', 'inLanguage': context.locale, 'hasMenuItem': dishes.map(dish => dishItem(dish, context)) }
}

/** The dishes, as a menu of the county. */
const dishes: HeadMaker = (context) => {
  const m = headMessages[context.locale]
  return page(context, {
    title: m.dishes,
    description: m.dishesDescription,
    jsonLd: [{ ...menu(context), name: m.dishes, description: m.dishesDescription, url: context.url('/dishes') }],
  })
}

/** A plan that came with a link, before it is kept. */
const planShared: HeadMaker = context =>
  page(context, { title: headMessages[context.locale].planShared, description: headMessages[context.locale].plansDescription, noIndex: true })

/** A curated plan, or one of the visitor's own, of which only this device knows. */
const plan: HeadMaker = (context) => {
  const { guide, params: { id = '' }, locale } = context
  const itinerary = guide.itineraries.find(each => each.id === id)
  return itinerary === undefined
    ? page(context, { title: headMessages[locale].plan, description: headMessages[locale].plansDescription, noIndex: true })
    : page(context, { title: inLocale(itinerary.title, locale), description: inLocale(itinerary.summary, locale), type: 'article' })
}

/** A hike: the spots of its story in order. No length and no time: nobody has surveyed them. */
const hike: HeadMaker = (context) => {
  const { guide, params: { id = '' }, locale, url } = context
  const found = guide.hike(id)
  if (found === undefined)
    return notFound(context)
  return page(context, {
    // It may bear the name of its essay.
    title: `${headMessages[locale].hikes} · ${inLocale(found.names, locale)}`,
    description: inLocale(found.summary, locale),
    type: 'article',
    jsonLd: [{
      '@context': 'https://schema.org',
      '@type': 'TouristTrip',
      'name': found.names.zh,
      'alternateName': found.names.en,
      'description': inLocale(found.summary, locale),
      'url': url(hikePath(id)),
      'itinerary': {
        '@type': 'ItemList',
        'itemListElement': waypointsOf(found).map(({ number, label }) => ({ '@type': 'ListItem', 'position': number, 'name': inLocale(label, locale) })),
      },
    }],
  })
}

/** The frame that is stored for pages without a stored copy of their own. */
const shell: HeadMaker = context =>
  page(context, { title: headMessages[context.locale].site, description: headMessages[context.locale].siteDescription, noIndex: true })

/** The page for an address that leads nowhere. */
const notFound: HeadMaker = context =>
  page(context, { title: headMessages[context.locale].notFound, description: headMessages[context.locale].siteDescription, noIndex: true })

/** An essay, with everything that it mentions. */
const essay: HeadMaker = (context) => {
  const { guide, params: { id = '' }, locale, url } = context
  const found = guide.essay(id)
  if (found === undefined)
    return notFound(context)
  const title = locale === 'en' ? found.enTitle : found.title
  const mentions = found.entities.map(entity => ({
    '@type': SCHEMA_TYPES[entity.type],
    'name': entity.names.zh,
    'alternateName': entity.names.en,
    'url': url(entityPath(entity)),
  }))
  return page(context, {
    title,
    description: inLocale(found.summary, locale),
    type: 'article',
    jsonLd: [{
      '@context': 'https://schema.org',
      '@type': 'Article',
      'headline': found.title,
      'author': { '@type': 'Person', 'name': found.author },
      'articleSection': found.column,
      'inLanguage': 'zh-CN',
      'url': url(`/essays/${id}`),
      mentions,
    }],
  })
}

const SCHEMA_TYPES: Readonly<Record<EntityType, string>> = { place: 'Place', dish: 'MenuItem', ingredient: 'Thing', person: 'Person' }

function entityHead(context: HeadContext, type: EntityType): PageHead {
  const { guide, params: { id = '' }, locale, url } = context
  const entity = guide.entity(id)
  const detail = guide.detail(id)
  if (entity === undefined || detail === undefined || entity.type !== type)
    return notFound(context)
  const spot = entity.type === 'place' && entity.position.type === 'point' ? sealSpot(entity.position) : undefined
  const visited = entity.type === 'place' && entity.kind !== 'town' && entity.kind !== 'region'
  return page(context, {
    title: locale === 'en' ? entity.names.en : entity.names.zh,
    description: inLocale(detail.description, locale),
    type: entity.type === 'place' ? 'place' : 'article',
    jsonLd: [{
      ...(entity.type === 'dish' && entity.kind === 'cuisine' ? menu(context) : { '@context': 'https://schema.org', '@type': visited ? 'TouristAttraction' : SCHEMA_TYPES[type] }),
      name: entity.names.zh,
      alternateName: [entity.names.en, ...entity.names.others],
      description: inLocale(detail.description, locale),
      url: url(entityPath(entity)),
      ...(spot === undefined ? {} : { geo: { '@type': 'GeoCoordinates', 'latitude': spot.lat, 'longitude': spot.lng } }),
    }],
  })
}

const HEADS = {
  home,
  shell,
  notFound,
  essay,
  map: plain('map'),
  essays: plain('essays'),
  dishes,
  dishCard: plain('dishCard'),
  dishTable: plain('dishTable'),
  plans: plain('plans'),
  planShared,
  plan,
  hikes: plain('hikes'),
  hike,
  search: plain('search'),
  about: plain('about'),
  offline: plain('offline'),
  place: context => entityHead(context, 'place'),
  dish: context => entityHead(context, 'dish'),
  ingredient: context => entityHead(context, 'ingredient'),
  person: context => entityHead(context, 'person'),
} satisfies Readonly<Record<string, HeadMaker>>

/** The heads there are, one for each kind of page. */
export type HeadKey = keyof typeof HEADS

/** What the page of kind `key` says of itself. */
export function makeHead(key: HeadKey, context: HeadContext): PageHead {
  return HEADS[key](context)
}
