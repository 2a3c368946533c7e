/** What stands under a key, made when first asked for. */
export function once<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const old = known.get(key)
  if (old !== undefined) return old
  const made = make()
  known.set(key, made)
  return made
}
