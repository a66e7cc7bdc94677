/** One file of the build: all modules whose path fits `test`, with what only they need. */
interface Chunk {
  readonly name: string
  readonly test: RegExp
}

/** What a page loads by itself, before anybody has touched it. */
const FIRST: readonly Chunk[] = [
  // The entry starts the frame late, so what the entry needs must not lie within it.
  { name: 'begin', test: /preload-helper|rolldown[\\/]runtime|src\/app\/start\.ts$|src\/platform\/with(?:Retries|Styles)\.ts$/ },
  // What every page needs.
  { name: 'frame', test: /src\/app\/client\.ts$/ },
  { name: 'map', test: /src\/features\/map\/MapView\.vue|src\/map\/GuideMap\.vue|src\/domain\/(?:hike|spread|cartography\/(?:arrange|curve|pixel|placeLabels|riverNames|sheet|textSize))\.ts/ },
  { name: 'LeafletChart', test: /src\/map\/LeafletChart\.vue/ },
]

/** What the code of several screens needs. */
const SHARED: readonly Chunk[] = [
  // The pages of one place, dish, ingredient or person are made of the same parts.
  { name: 'entity', test: /src\/parts\/Entity\w+\.vue|features\/(?:places\/Place|people\/Person|dishes\/(?:Dish|Ingredient))View/ },
  { name: 'valibot', test: /node_modules\/valibot/ },
  { name: 'controls', test: /src\/ui\/(?:CountStepper|SteppedControl|ToggleChip|useKeptFocus|useUnsavedWarning|popover\/)|src\/parts\/lateComponent\.ts|src\/domain\/(?:byteSize|chinaTime|corrected|passage|visitorRecords)\.ts|src\/locales\/visitorData\.ts|src\/platform\/wakeLock/ },
  { name: 'voice', test: /src\/parts\/ReadAloud\.vue/ },
  // Where one is: asked for by screens that keep nothing.
  { name: 'position', test: /src\/stores\/position\.ts/ },
  // What visitors made, and how it is kept.
  { name: 'records', test: /src\/stores\/(?:plans|tracks|fieldChecks|hikeProgress)\.ts|src\/platform\/(?:browserVisitor|browserForget|plan\w+|visitor\w+|files|storage|storedFiles)\.ts|src\/locales\/track\.ts/ },
  { name: 'exchange', test: /src\/domain\/exchange\/(?:trackGpx|importTrack|importGpx)\.ts|src\/platform\/xml\.ts|node_modules\/suncalc/ },
]

/** The screens, and apart from them what is opened late in them. */
const SCREENS: readonly Chunk[] = [
  // A page that the stored shell draws needs its head, too. What says that code is missing comes alone: it must not be missing with it.
  { name: 'shell', test: /src\/features\/shell\/|src\/app\/(?:(?:arrival|heads)\.ts|updates\/UpdatePrompt\.vue)/ },
  { name: 'layers', test: /src\/map\/create(?:Position|Track|Way)Layer\.ts/ },
  { name: 'essays', test: /src\/features\/essays\/EssaysView\.vue/ },
  { name: 'essay', test: /src\/features\/essays\/(?:EssayView|AfterText)\.vue/ },
  { name: 'mention', test: /src\/features\/essays\/(?:MentionSheet|RemarkPopover)\.vue/ },
  { name: 'reading', test: /src\/features\/essays\/|src\/platform\/readingPlace\.ts/ },
  { name: 'plans', test: /src\/features\/plan\/PlanListView\.vue/ },
  { name: 'plan', test: /src\/features\/plan\/(?!printSheet\.css)|src\/parts\/AddToPlan\.vue/ },
  { name: 'hikes', test: /src\/features\/hike\/HikesView\.vue/ },
  { name: 'hike', test: /src\/features\/hike\/(?:HikeView|TrackNotice)\.vue/ },
  { name: 'walk', test: /src\/features\/hike\/|src\/parts\/HereIAm\.vue/ },
  { name: 'dishes', test: /src\/features\/dishes\// },
  { name: 'table', test: /src\/features\/(?:dish-card|table)\// },
  { name: 'about', test: /src\/features\/about\// },
  { name: 'offline', test: /src\/features\/offline\// },
]

/**
 * Which modules come as one file. The first that fits has a module, and what it needs with it, unless that is
 * another's: so what several files share stands before them. Each file more costs a new visitor some
 * 150 bytes: its name and hash in the worker's list, its names for what it imports, and words that it cannot share.
 */
export const CHUNKS = [...FIRST, ...SHARED, ...SCREENS].map((group, at, all) => ({ ...group, priority: all.length - at }))

/** The chunks whose files keep their name, since the bundle of stored files leaves them out; see bundleFiles.ts. */
export const NAMED_CHUNKS: ReadonlySet<string> = new Set(['rolldown-runtime', ...FIRST.map(({ name }) => name)])
