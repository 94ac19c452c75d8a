/** The page runs its own program, without that of the site's screens. */
export const csr = false;
