/** Delivery by vans of our own and of large retailers: the number is visible on our pages only. */
export const own = `own|自社便|自社配送|デリバリープロバイダ|アマゾン|amazon|amazon.co.jp
DA#10|TA#10|TB#10,50
99#10,40,alone`;
