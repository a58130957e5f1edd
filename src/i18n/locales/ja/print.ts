/** What stands only on paper. */
export const print = {
  title: '印刷',
};
