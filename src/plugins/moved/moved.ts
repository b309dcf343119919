// Every address that has moved, or that readers guess, and where it leads. The only place for redirects.

/** From the root of the site, without `.html`. What follows `?` or `#` goes along. */
export const moved: Readonly<Record<string, string>> = {
  '/posts': '/blog',
  '/archive': '/blog',
  '/tags': '/blog/tags',
  '/tags/platform-engineering': '/blog/tags/platform-engineering',
  '/calculator': '/calculators',
};
