/** What matters now, on the first page. */
export const today = {
  checks: '確かめる・読む',
};
