/** Amazon's own vans outside Japan; inside Japan see `own.ts`. */
export const amazon = `amazon|amazon.com|amazon.co.uk|amazon.de|amazon.fr
TB[ACM]#12,20
[AFC]#10|C#11|QA#10,2,alone`;
