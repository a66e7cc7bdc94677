import type { Component, InjectionKey } from 'vue'

/** The line that says whether there is a network, what is stored and which version this is: a page that fills the window, and so has no footer, shows it itself. */
export const STATUS_LINE: InjectionKey<Component> = Symbol('status line')
