/** The people of a group, their roles and invitations. */
export const people = {
  title: 'なかま',
};
