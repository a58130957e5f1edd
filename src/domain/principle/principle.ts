/**
 * The principles of working together, as ids that records, evidence tags and question sets share.
 * Their words are content; a city's own set may use other ids, so stored values are plain text.
 * Source: 金沢市 協働ハンドブック (令和4年3月), seven principles in this order.
 */
export const PRINCIPLE_IDS = [
  'equality',
  'autonomy',
  'understanding',
  'purpose',
  'roles',
  'openness',
  'evaluation',
] as const;

/** One of the seven principles. */
export type PrincipleId = (typeof PRINCIPLE_IDS)[number];

/** Tells whether a stored text is one of the seven principles. */
export const isPrincipleId = (text: string): text is PrincipleId => PRINCIPLE_IDS.some((id) => id === text);

/** Position of a principle, 1 to 7, as printed in the circle before its name. */
export const principleNumber = (id: PrincipleId): number => PRINCIPLE_IDS.indexOf(id) + 1;
