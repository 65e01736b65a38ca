/** ECMS (APEX) hands over to Japan Post, whose number matters for the last mile. */
export const ecms = `ecms|ecms|apex|ecmsglobal.com
APELAX#8-14|APEX#8-14|ECMS#8-14,10`;

export const ecmsLinks = {
  ecms: 'https://www.ecmsglobal.com/oms/showtracking?trackingno={n}&lang=cn',
};
