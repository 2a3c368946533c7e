/**
 * The editor's taste in figures. One is a hair's breadth (a head opened by half a line), ten is seen by everyone who
 * looks for it, a hundred by everyone, a thousand would not be printed.
 */
export const WEIGHTS = {
  /** Each blank grid line of a page, squared. */
  unused: 20,
  /** … of a page whose foot rises over them: it is cut shorter, which nobody sees but beside others. */
  shortPage: 10,
  /** … of pages to come, which are estimated. */
  likelyUnused: 8,
  /** … and of the last page of a text that flows: it may end anywhere, though rather not at once. */
  shortEnd: 3,
  /** Each line lacking at the end of the issue. */
  overset: 1e5,
  /** A page left blank while something waits for a place. */
  blankPage: 1e4,
  /** A story continued on another page. */
  jump: 90,
  /** … one that its author would rather have on a single page. */
  unwishedJump: 150,
  /** … whose rest is parted again though a page could have held it. */
  partedRest: 150,
  /** A story set before one the editor put first. */
  order: 40,
  /** Two titles of one style above each other. */
  sameTitle: 10,
  /** A story boxed that its author did not box. */
  box: 8,
  /** A story boxed into another's text. */
  inset: 10,
  /** Columns re-divided. */
  divided: 7,
  /** Pictures wider or narrower than they were wished. */
  otherPictures: 8,
  /** Each line of text under four in a column, squared: a story that is all head. */
  shallow: 5,
  /** Each line of text over fifty in one column of a module. */
  deep: 2,
  /** The sidebar on a page that has no zone for it, or over all columns. */
  sidebarElsewhere: 60,
  sidebarAcross: 30,
  /** A wish of the editor that does not hold. */
  pin: 400,
  /** Each quarter point below the largest body size. */
  bodySize: 9,
  /** Each twentieth of an em of leading above the preferred. */
  leading: 6,
  /** Each grid line the masthead is opened by, squared. */
  stretch: 1.5,
} as const
