/** The first page of a group. */
export const home = {
  title: 'ホーム',
};
