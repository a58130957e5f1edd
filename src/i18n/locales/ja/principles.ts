/** The guide to the principles. */
export const principles = {
  title: '協働の七つの原則',
};
