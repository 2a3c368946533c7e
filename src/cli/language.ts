import type { Language } from '../diagnostics/render.ts'
import { usageFailure } from './exit-code.ts'
import type { Surroundings } from './surroundings.ts'

export interface LanguageFlag {
  readonly lang?: string
}

export const LANGUAGE_OPTION = [
  '--lang <language>',
  '消息的语言：zh 或 en / language of messages: zh or en',
] as const

/** The language of the messages: the flag, else the locale; Chinese where there is none. */
export function languageOf({ lang }: LanguageFlag, { env }: Surroundings): Language {
  if (lang === 'zh' || lang === 'en') return lang
  if (lang !== undefined) throw usageFailure('usage/unknown-language', { language: lang })
  return languageOfLocale(env)
}

/** The same from arguments that may be wrong elsewhere: what is said about them is said in it. */
export function languageOfArguments(argv: readonly string[], { env }: Surroundings): Language {
  const asked = /(?:^| )--lang[= ](zh|en)(?: |$)/.exec(argv.join(' '))?.[1]
  return asked === 'zh' || asked === 'en' ? asked : languageOfLocale(env)
}

function languageOfLocale({ LC_ALL, LC_MESSAGES, LANG }: Surroundings['env']): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || ''
  return locale === '' || /^(zh|C\b|POSIX$)/.test(locale) ? 'zh' : 'en'
}
