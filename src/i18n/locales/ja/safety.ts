/** The safety check. */
export const safety = {
  title: '安否の確認',
} as const;
