import type { EntityId } from '@/domain/slug'
import type { EntityFile } from './content'
import type { ContentFile } from './contentFile'
import type { ParseFile } from './parseFile'
import { dishFileSchema, ingredientSchema, personSchema, placeSchema } from './entitySchemas'

/** Parse the file of a place, dish, ingredient or person; undefined where it is malformed. */
export function parseEntity(file: ContentFile, folder: string, id: EntityId, parse: ParseFile): EntityFile | undefined {
  if (folder === 'places') {
    const value = parse(file, placeSchema)
    return value && { type: 'place', id, file, value }
  }
  if (folder === 'dishes') {
    const value = parse(file, dishFileSchema)
    return value && { type: 'dish', id, file, value }
  }
  if (folder === 'ingredients') {
    const value = parse(file, ingredientSchema)
    return value && { type: 'ingredient', id, file, value }
  }
  const value = parse(file, personSchema)
  return value && { type: 'person', id, file, value }
}
