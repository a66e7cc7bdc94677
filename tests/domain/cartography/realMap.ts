import { REAL } from '../../content/realGuide'

if (REAL.guide === null)
  throw new Error('the content has problems; see npm run check')

/** The guide's own index and base map. */
export const { index: INDEX, basemap: BASEMAP } = REAL.guide
