/** The list of changes that need a second look. */
export const review = {
  title: '確認が必要な変更',
};
