/**
 * Stands in for a package that finds out by eval whether generators exist. Every browser that runs this
 * site has them, and the page's policy forbids eval.
 */
module.exports = () => true;
