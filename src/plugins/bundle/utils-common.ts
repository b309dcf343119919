// What pages use of @docusaurus/utils-common, by its single files: the index brings a library of helpers, 3.7 KB of every page's script.
export {
  addLeadingSlash,
  addTrailingSlash,
  default as applyTrailingSlash,
  removeTrailingSlash,
} from '@docusaurus/utils-common/lib/applyTrailingSlash';
export {getErrorCausalChain} from '@docusaurus/utils-common/lib/errorUtils';
export {addPrefix, addSuffix, removePrefix, removeSuffix} from '@docusaurus/utils-common/lib/stringUtils';

/** As the index has it. */
export const blogPostContainerID = '__blog-post-container';
