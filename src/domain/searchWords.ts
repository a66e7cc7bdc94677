/** The words of what somebody looks for, without the marks around them. */
export function searchWords(query: string): readonly string[] {
  return query.split(/\s+/u).map(word => word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')).filter(word => word !== '')
}

/** Latin text as it is compared: small letters without accents, single spaces for all else. */
export function plainEnglish(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036F]/gu, '').replace(/[^a-z0-9]+/gu, ' ').trim()
}

/** A name without spaces and the marks that one does not type, such as quotes. */
export function withoutMarks(name: string): string {
  return name.replace(/[\s\p{P}\p{S}]+/gu, '')
}
