/** What is printed beside a slip's number, whoever the carrier. */
export const labels = `:tracking|伝票|送り状|送状番号|追跡|トラッキング|荷物番号|配送番号|問い合わせ番号|問い合せ番号|問合せ番号|問合番号|引受番号|不在票|票番号|発送番号|出荷番号|配達番号|照会番号|貨物番号|小包|郵便物|ems|tracking|waybill|awb|shipment|parcel|运单|快递单号|송장`;
