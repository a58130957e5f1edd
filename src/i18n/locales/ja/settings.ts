/** Settings of the phone and the person. */
export const settings = {
  title: '設定',
};
