declare module 'virtual:guide' {
  /** The version of the guide's content: the first 12 hex digits of a hash over all of it. */
  export const guideVersion: string
  /** Read and parse one file of the guide, such as `index` or `essay-zuishi-hengdong`; throws when it cannot be had. */
  export function readGuideFile(name: string): Promise<unknown>
}
