import type { Plugin } from 'vite'

/** `html` with `policy` as the first thing after the character set, before anything that it governs. */
export function withPolicy(html: string, policy: string): string {
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  const governed = html.replace(/<meta charset="[^"]*">/, charset => `${charset}\n    ${tag}`)
  if (governed === html)
    throw new Error('index.html has no <meta charset>, after which the content policy would go')
  return governed
}

/** Write the content policy into every built page, for hosts that send no headers. Development needs inline script and goes without. */
export function policyMeta(policy: string): Plugin {
  return {
    name: 'policy-meta',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: html => withPolicy(html, policy) },
  }
}
