/** `1 problem` or `3 problems`. */
export function countProblems(count: number): string {
  return count === 1 ? '1 problem' : `${count} problems`
}
