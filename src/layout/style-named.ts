import type { Layout, TextStyle } from './layout.ts'

/** A style of a layout by name; the layout's check has made sure that there is one. */
export function styleNamed({ styles }: Pick<Layout, 'styles'>, name: string): TextStyle {
  const style = Object.hasOwn(styles, name) ? styles[name] : undefined
  if (!style) throw new Error(`no style “${name}” in the layout`)
  return style
}
