import type { EssayCredit } from './essay'
import { plainEnglish, searchWords, withoutMarks } from './searchWords'

/** Shorter than this, letters are in every English title. */
const SHORTEST = 3

function holds({ title, author, enTitle }: EssayCredit, word: string): boolean {
  if (/\p{Script=Han}/u.test(word))
    return [title, author].some(text => withoutMarks(text).includes(withoutMarks(word)))
  const latin = plainEnglish(word.normalize('NFKC'))
  return latin.length >= SHORTEST && ` ${plainEnglish(enTitle)}`.includes(` ${latin}`)
}

/** The essays whose title, Chinese or English, or author's name holds all words of `query`, in the order of `essays`. */
export function findEssays<Essay extends EssayCredit>(essays: readonly Essay[], query: string): readonly Essay[] {
  const words = searchWords(query)
  return words.length === 0 ? [] : essays.filter(essay => words.every(word => holds(essay, word)))
}
