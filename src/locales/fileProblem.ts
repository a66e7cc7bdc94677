import type { Locale } from '@/domain/locale'

/** Why a file of places or tracks is not read, whatever it was to give. */
export type FileProblem = 'empty' | 'too-large' | 'zipped' | 'malformed' | 'forbidden' | 'other-datum' | 'too-many-track-points' | 'too-many-elements' | 'unreadable'

const ZH: Readonly<Record<FileProblem, string>> = {
  'empty': '文件是空的。',
  'too-large': '文件超过 10 MB，没有读。请在原来的软件里只留下要的，再导出。',
  'zipped': '这是压缩文件（例如 KMZ），请先解压。',
  'malformed': '文件坏了或没下完，读不下去。请重新导出。',
  'forbidden': '文件里有可能有害的声明（DOCTYPE 或 ENTITY），没有读。请换一个软件导出。',
  'other-datum': '文件用的不是 WGS 84 坐标，读进来会偏，没有读。',
  'too-many-track-points': '轨迹点超过 50,000 个，没有读。请在原来的软件里只留下要的，再导出。',
  'too-many-elements': '文件里的标签超过 32 万个，没有读；已存的没有动。请在原来的软件里只留下要的，再导出。',
  'unreadable': '设备没有把文件交出来，请再选一次。',
}
const EN: Readonly<Record<FileProblem, string>> = {
  'empty': 'The file is empty.',
  'too-large': 'The file is over 10 MB and was not read. Keep only what you want in the program it comes from, and export again.',
  'zipped': 'This is a zipped file (such as KMZ); unpack it first.',
  'malformed': 'The file is damaged or incomplete and cannot be read. Export it again.',
  'forbidden': 'The file holds declarations that can do harm (DOCTYPE or ENTITY) and was not read. Export it with another program.',
  'other-datum': 'The file does not use WGS 84, so what it holds would be off; it was not read.',
  'too-many-track-points': 'The file has more than 50,000 track points and was not read. Keep only what you want in the program it comes from, and export again.',
  'too-many-elements': 'The file has more than 320,000 tags and was not read; what you have stored is untouched. Keep only what you want in the program it comes from, and export again.',
  'unreadable': 'The device did not hand the file out; choose it again.',
}

/** Why a file is not read, and what to do. */
export function fileProblem(problem: FileProblem, locale: Locale): string {
  return locale === 'en' ? EN[problem] : ZH[problem]
}
