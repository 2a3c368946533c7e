import { z } from 'zod'

/** Inks a layout may name. */
export const ink = z.enum(['black', 'red', 'paper', 'tint', 'grey'])
