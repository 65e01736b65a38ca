// 23 vocabularies: what each source's code or word means in the model. Each line is one code:
// code, main.sub (`*`: refines whatever status stands beside it), reason, attribute; tabs between, empty ends left out.
// Source: status-map.tsv, facts of 2026-11, line for line.

export const VOCABULARY_LINES = {
  aftership: `
Pending_001	unknown.awaiting_first_scan
Pending_002	unknown.awaiting_first_scan		aftership_pending=2
Pending_003	unknown.awaiting_first_scan		aftership_pending=3
Pending_004	unknown.awaiting_first_scan		aftership_pending=4
Pending_005	unknown.awaiting_first_scan		aftership_pending=5
Pending_006	unknown.awaiting_first_scan		aftership_pending=6
InfoReceived_001	info_received.label_created
InTransit_001	in_transit.moving
InTransit_002	in_transit.accepted
InTransit_003	in_transit.arrived
InTransit_004	in_transit.arrived_dest_country
InTransit_005	in_transit.customs_cleared
InTransit_006	in_transit.customs_started
InTransit_007	in_transit.departed
InTransit_008	in_transit.problem_resolved
InTransit_009	in_transit.forwarded
OutForDelivery_001	out_for_delivery.on_vehicle
OutForDelivery_003	out_for_delivery.customer_contacted
OutForDelivery_004	out_for_delivery.appointment
AttemptFail_001	attempt_failed.generic
AttemptFail_002	attempt_failed.recipient_absent
AttemptFail_003	attempt_failed.business_closed
AvailableForPickup_001	available_for_pickup.generic
Delivered_001	delivered.generic
Delivered_002	delivered.collected
Delivered_003	delivered.signed
Delivered_004	delivered.cod_paid
Delivered_005	delivered.neighbor
Exception_001	exception.generic
Exception_002	exception.recipient_moved
Exception_003	exception.refused
Exception_004	exception.customs_delay
Exception_005	exception.delayed
Exception_006	exception.held_for_payment
Exception_007	exception.address_issue
Exception_008	exception.pickup_missed
Exception_009	exception.rejected_by_carrier
Exception_010	returning.in_transit
Exception_011	returned.to_sender
Exception_012	exception.damaged
Exception_013	failed.lost
Exception_016	exception.processing_delay
Exception_017	exception.weather
Exception_018	exception.customs_info_required
Exception_019	exception.late_flight
Exception_020	cancelled.generic
Exception_021	failed.disposed
Expired_001	unknown.awaiting_first_scan		tracking_state=expired
`,
  '17track': `
NotFound_Other	unknown.not_found
NotFound_InvalidCode	unknown.invalid_number
InfoReceived	info_received.label_created
InTransit_PickedUp	in_transit.accepted
InTransit_Other	in_transit.moving
InTransit_Departure	in_transit.departed_origin_country
InTransit_Arrival	in_transit.arrived_dest_country
InTransit_CustomsProcessing	in_transit.customs_started
InTransit_CustomsReleased	in_transit.customs_cleared
InTransit_CustomsRequiringInformation	exception.customs_info_required
Expired_Other	in_transit.moving		tracking_state=expired
AvailableForPickup_Other	available_for_pickup.generic
OutForDelivery_Other	out_for_delivery.on_vehicle
DeliveryFailure_Other	attempt_failed.generic
DeliveryFailure_NoBody	attempt_failed.recipient_absent
DeliveryFailure_Security	attempt_failed.payment_or_id
DeliveryFailure_Rejected	attempt_failed.refused
DeliveryFailure_InvalidAddress	attempt_failed.address
Delivered_Other	delivered.generic
Exception_Other	exception.generic
Exception_Returning	returning.in_transit
Exception_Returned	returned.to_sender
Exception_NoBody	exception.address_issue
Exception_Security	exception.security
Exception_Damage	exception.damaged
Exception_Rejected	exception.refused
Exception_Delayed	exception.delayed
Exception_Lost	failed.lost
Exception_Destroyed	failed.disposed
Exception_Cancel	cancelled.generic
`,
  'easypost.status': `
unknown	unknown.awaiting_first_scan
pre_transit	info_received.label_created
in_transit	in_transit.moving
out_for_delivery	out_for_delivery.on_vehicle
delivered	delivered.generic
available_for_pickup	available_for_pickup.generic
return_to_sender	returning.in_transit
failure	failed.undeliverable
cancelled	cancelled.generic
error	unknown.carrier_error
`,
  'easypost.status_detail': `
address_correction	exception.address_issue
arrived_at_destination	in_transit.arrived_last_depot
arrived_at_facility	in_transit.arrived
arrived_at_pickup_location	available_for_pickup.generic
awaiting_information	info_received.not_yet_received
cancelled	cancelled.generic
damaged	exception.damaged
delayed	exception.delayed
delivery_exception	attempt_failed.generic
departed_facility	in_transit.departed
departed_origin_facility	in_transit.departed_origin
expired	in_transit.moving		tracking_state=expired
failure	failed.undeliverable
held	exception.carrier_hold
in_transit	in_transit.moving
label_created	info_received.label_created
lost	failed.lost
missorted	exception.processing_delay
out_for_delivery	out_for_delivery.on_vehicle
received_at_destination_facility	in_transit.received_last_depot
received_at_origin_facility	in_transit.accepted
refused	exception.refused
return	returning.in_transit
status_update	unknown.unmapped
transferred_to_destination_carrier	in_transit.handover
transit_exception	exception.generic
unknown	unknown.awaiting_first_scan
weather_delay	exception.weather
`,
  shippo: `
UNKNOWN/other	unknown.unmapped
PRE_TRANSIT/information_received	info_received.label_created
TRANSIT/address_issue	exception.address_issue
TRANSIT/contact_carrier	exception.generic
TRANSIT/delayed	exception.delayed
TRANSIT/delivery_attempted	attempt_failed.generic
TRANSIT/delivery_rescheduled	in_transit.delivery_rescheduled
TRANSIT/delivery_scheduled	in_transit.delivery_scheduled
TRANSIT/location_inaccessible	attempt_failed.no_access
TRANSIT/notice_left	attempt_failed.recipient_absent
TRANSIT/out_for_delivery	out_for_delivery.on_vehicle
TRANSIT/package_accepted	in_transit.accepted
TRANSIT/package_arrived	in_transit.arrived
TRANSIT/package_damaged	exception.damaged
TRANSIT/package_departed	in_transit.departed
TRANSIT/package_forwarded	in_transit.forwarded
TRANSIT/package_held	exception.carrier_hold
TRANSIT/package_processed	in_transit.passed
TRANSIT/package_processing	in_transit.processing
TRANSIT/pickup_available	available_for_pickup.generic
TRANSIT/reschedule_delivery	attempt_failed.awaiting_redelivery
DELIVERED/delivered	delivered.generic
RETURNED/return_to_sender	returning.in_transit
RETURNED/package_unclaimed	exception.pickup_missed
FAILURE/package_undeliverable	failed.undeliverable
FAILURE/package_disposed	failed.disposed
FAILURE/package_lost	failed.lost
`,
  'karrio.status': `
pending	info_received.label_created
picked_up	in_transit.accepted
on_hold	exception.carrier_hold
cancelled	cancelled.generic
delivered	delivered.generic
in_transit	in_transit.moving
delivery_failed	attempt_failed.generic
delivery_delayed	exception.delayed
out_for_delivery	out_for_delivery.on_vehicle
ready_for_pickup	available_for_pickup.generic
return_to_sender	returning.in_transit
unknown	unknown.unmapped
`,
  'karrio.reason': `
carrier_damaged_parcel	exception.damaged	carrier_damaged_parcel
carrier_sorting_error	exception.processing_delay	carrier_sorting_error
carrier_parcel_lost	failed.lost	carrier_parcel_lost
carrier_address_not_found	exception.address_issue	carrier_address_not_found
consignee_refused	exception.refused	consignee_refused
consignee_business_closed	attempt_failed.business_closed	consignee_business_closed
consignee_not_available	attempt_failed.recipient_absent	consignee_not_available
consignee_not_home	attempt_failed.recipient_absent	consignee_not_home
consignee_incorrect_address	attempt_failed.address	consignee_incorrect_address
consignee_access_restricted	attempt_failed.no_access	consignee_access_restricted
consignee_verification_failed	attempt_failed.payment_or_id	consignee_verification_failed
consignee_safe_place_unavailable	attempt_failed.generic	consignee_safe_place_unavailable
consignee_cancelled	cancelled.generic	consignee_cancelled
retailer_cancelled	cancelled.generic	retailer_cancelled
customs_delay	exception.customs_delay	customs_delay
customs_documentation	exception.customs_info_required	customs_documentation
customs_duties_unpaid	exception.held_for_payment	customs_duties_unpaid
customs_prohibited	exception.security	customs_prohibited
customs_inspection	exception.customs_delay	customs_inspection
weather_delay	exception.weather	weather_delay
natural_disaster	exception.delayed	natural_disaster
force_majeure	exception.delayed	force_majeure
parcel_being_researched	exception.investigating	parcel_being_researched
security_issue	exception.security	security_issue
regulatory_hold	exception.security	regulatory_hold
unknown	exception.generic	unknown
carrier_not_enough_time	exception.processing_delay	carrier_not_enough_time
carrier_vehicle_issue	exception.processing_delay	carrier_vehicle_issue
carrier_capacity_exceeded	exception.processing_delay	carrier_capacity_exceeded
carrier_mechanical_delay	exception.processing_delay	carrier_mechanical_delay
retailer_incorrect_data	exception.rejected_by_carrier	retailer_incorrect_data
retailer_not_ready	exception.rejected_by_carrier	retailer_not_ready
retailer_incorrect_parcel	exception.rejected_by_carrier	retailer_incorrect_parcel
retailer_incorrect_dimensions	exception.rejected_by_carrier	retailer_incorrect_dimensions
retailer_packaging_issue	exception.rejected_by_carrier	retailer_packaging_issue
`,
  dhl_unified: `
pre-transit	info_received.label_created
transit	in_transit.moving
delivered	delivered.generic
failure	exception.generic
unknown	unknown.unmapped
`,
  'delivery-tracker': `
UNKNOWN	unknown.unmapped
INFORMATION_RECEIVED	info_received.label_created
AT_PICKUP	in_transit.accepted
IN_TRANSIT	in_transit.moving
OUT_FOR_DELIVERY	out_for_delivery.on_vehicle
ATTEMPT_FAIL	attempt_failed.generic
DELIVERED	delivered.generic
AVAILABLE_FOR_PICKUP	available_for_pickup.generic
EXCEPTION	exception.generic
`,
  parcel_app: `
0 completed	delivered.generic
1 frozen	in_transit.moving		tracking_state=stopped
2 in transit	in_transit.moving
3 awaiting pickup	available_for_pickup.generic
4 out for delivery	out_for_delivery.on_vehicle
5 not found	unknown.not_found
6 failed attempt	attempt_failed.generic
7 exception	exception.generic
8 info received	info_received.label_created
`,
  upu_emsevt: `
EMA	in_transit.accepted
EMB	in_transit.arrived		at=export_office
EXA	in_transit.customs_started		customs=export
EXB	exception.customs_delay		customs=export
EXC	in_transit.customs_cleared		customs=export
EXD	exception.carrier_hold		at=export_office
EXX	cancelled.generic		export
EMC	in_transit.departed_origin_country
EMJ	in_transit.arrived_transit_country
EMK	in_transit.departed_transit_country
EMD	in_transit.arrived_dest_country
EDA	exception.carrier_hold		at=import_office
EDB	in_transit.customs_started		customs=import
EME	exception.customs_delay		customs=import
EDC	in_transit.customs_cleared		customs=import
EMF	in_transit.departed_import_office
EDD	in_transit.processing		sort=in
EDE	in_transit.processing		sort=out
EDF	exception.carrier_hold		at=delivery_office
EMG	in_transit.arrived_last_depot
EDG	out_for_delivery.on_vehicle
EMH	attempt_failed.generic
EDH	available_for_pickup.generic
EMI	delivered.generic
EDX	failed.undeliverable		import_terminated
`,
  'epcis.bizStep': `
commissioning	preparing.order_preparing		step=commissioning
picking	preparing.order_preparing		step=picking
packing	preparing.order_preparing		step=packing
staging_outbound	info_received.label_created		step=staging_outbound
accepting	in_transit.accepted
collecting	in_transit.accepted		step=collecting
consigning	in_transit.handover
shipping	in_transit.departed_origin		step=shipping
void_shipping	cancelled.generic
loading	in_transit.processing		step=loading
unloading	in_transit.processing		step=unloading
departing	in_transit.departed
arriving	in_transit.arrived
transporting	in_transit.moving
receiving	in_transit.arrived		step=receiving
storing	in_transit.processing		step=storing
holding	exception.carrier_hold
inspecting	in_transit.customs_started		step=inspecting
destroying	failed.disposed
other	unknown.unmapped
`,
  'epcis.disposition': `
in_progress	in_transit.processing
in_transit	in_transit.moving
damaged	exception.damaged
destroyed	failed.disposed
disposed	failed.disposed		disposition=disposed
stolen	failed.lost	stolen
returned	returned.to_sender
available	available_for_pickup.generic
expired	exception.generic	expired_goods
unknown	unknown.unmapped
`,
  'schema.org/OrderStatus': `
OrderProcessing	preparing.order_preparing
OrderPaymentDue	exception.held_for_payment
OrderInTransit	in_transit.moving
OrderPickupAvailable	available_for_pickup.generic
OrderDelivered	delivered.generic
OrderProblem	exception.generic
OrderReturned	returned.to_sender
OrderCancelled	cancelled.generic
`,
  'amazon_shipping_v2.eventCode': `
ReadyForReceive	info_received.label_created
PackageReceivedByCarrier	in_transit.dropped_off
PickupDone	in_transit.accepted
Departed	in_transit.departed
ArrivedAtCarrierFacility	in_transit.arrived
OutForDelivery	out_for_delivery.on_vehicle
DeliveryAttempted	attempt_failed.generic
Delivered	delivered.generic
Rejected	exception.refused
Undeliverable	failed.undeliverable
Lost	failed.lost
PickupCancelled	cancelled.generic
ReturnInitiated	returning.initiated
AvailableForPickup	available_for_pickup.generic
RecipientRequestedAlternateDeliveryTiming	in_transit.delivery_rescheduled
`,
  'amazon_shipping_v2.status': `
PreTransit	info_received.label_created
InTransit	in_transit.moving
OutForDelivery	out_for_delivery.on_vehicle
DeliveryAttempted	attempt_failed.generic
AwaitingCustomerPickup	available_for_pickup.generic
Delivered	delivered.generic
Rejected	exception.refused
Undeliverable	failed.undeliverable
Lost	failed.lost
PickupCancelled	cancelled.generic
`,
  'amazon_mcf.currentStatus': `
PICKUP_SCHEDULED	info_received.pickup_scheduled
PICKUP_ATTEMPTED	info_received.pickup_failed
PICKUP_SUCCESSFUL	in_transit.accepted
PICKUP_CANCELLED	cancelled.generic
IN_TRANSIT	in_transit.moving
DELAYED	exception.delayed
OUT_FOR_DELIVERY	out_for_delivery.on_vehicle
DELIVERY_ATTEMPTED	attempt_failed.generic
AVAILABLE_FOR_PICKUP	available_for_pickup.generic
CUSTOMER_ACTION	exception.generic		action=recipient
DELIVERED	delivered.generic
RETURNING	returning.in_transit
RETURNED	returned.to_sender
RETURN_REQUEST_ACCEPTED	returning.initiated		flow=refund
RETURN_RECEIVED_IN_FC	returned.to_sender		at=fulfilment_centre
REFUND_ISSUED	returned.to_sender		flow=refunded
UNDELIVERABLE	failed.undeliverable
UNKNOWN	unknown.unmapped
`,
  'amazon_tracking_2026.milestone': `
ORDER_PREPARING	preparing.order_preparing
BOOKING_RECEIVED	preparing.booking_received
BOOKING_ACCEPTED	preparing.booking_received		booking=accepted
BOOKING_CONFIRMED	preparing.booking_received		booking=confirmed
BOOKING_CANCELLED	cancelled.generic		booking
ORDER_CANCELLED	cancelled.generic
CARRIER_ASSIGNED	preparing.carrier_assigned
IN_TRANSIT_TO_PICKUP	info_received.on_way_to_pickup
PICKUP_FAILED	info_received.pickup_failed
MANIFESTED_NOT_RECEIVED	info_received.not_yet_received
MISSING_MANIFEST	info_received.not_yet_received		manifest=missing
PICKED_UP	in_transit.accepted
CARRIER_RECEIVED_SHIPMENT	in_transit.dropped_off
RECEIVED_AT_ORIGIN	in_transit.arrived		at=origin
RECEIVED_FROM_CARRIER	in_transit.handover		dir=in
SHIPPED	in_transit.departed_origin
DEPARTED	in_transit.departed
DEPARTED_TERMINAL	in_transit.departed		at=terminal
DEPARTED_RAIL_TERMINAL	in_transit.departed		at=rail_terminal
ARRIVED	in_transit.arrived
ARRIVED_AT_TERMINAL	in_transit.arrived		at=terminal
ARRIVED_AT_RAIL_TERMINAL	in_transit.arrived		at=rail_terminal
ARRIVED_AT_DESTINATION_YARD	in_transit.arrived		at=destination_yard
ARRIVED_IN_DESTINATION_COUNTRY	in_transit.arrived_dest_country
CONTAINERIZED	in_transit.processing		step=containerized
LOADED	in_transit.processing		step=loading
UNLOADED	in_transit.processing		step=unloading
LOADED_TRAIN	in_transit.processing		step=loading,mode=rail
UNLOADED_TRAIN	in_transit.processing		step=unloading,mode=rail
TRAILER_UNLOADING	in_transit.processing		step=unloading,mode=trailer
TRAILER_UNLOADED	in_transit.processing		step=unloaded,mode=trailer
DRAY_STOP_OFF	in_transit.passed		mode=dray
EMPTY_RETURN	in_transit.processing		step=empty_return
SORTED	in_transit.passed		step=sorted
CARRIER_TRANSFER	in_transit.handover
CARRIER_HOLD	exception.carrier_hold
MISSORTED	exception.processing_delay
DELAYED	exception.delayed
DAMAGED	exception.damaged
LOST	failed.lost
DOCUMENTS_RECEIVED_EMBARK_PORT	in_transit.customs_started		docs=embark
DOCUMENTS_RECEIVED_DISCHARGE_PORT	in_transit.customs_started		docs=discharge
CUSTOMS_IMPORT_SECURITY_FILED	in_transit.customs_started		filing=sent
CUSTOMS_IMPORT_SECURITY_FILING_ACCEPTED	in_transit.customs_started		filing=accepted
CUSTOMS_DECLARATION_EMBARK_PORT	in_transit.customs_started		declaration=embark
CUSTOMS_DECLARATION_DISCHARGE_PORT	in_transit.customs_started		declaration=discharge
CUSTOMS_PROCESSING	in_transit.customs_started
CUSTOMS_CLEARED	in_transit.customs_cleared
CUSTOMS_HOLD	exception.customs_delay		hold
CUSTOMS_HOLD_DISCHARGE_PORT	exception.customs_delay		hold=discharge
CUSTOMS_DELAY	exception.customs_delay
CUSTOMS_EXCEPTION	exception.customs_delay		exception
CUSTOMS_PAYMENT_REQUIRED	exception.held_for_payment
CUSTOMER_CONTACTED	out_for_delivery.customer_contacted
DELIVERY_APPOINTMENT_CONFIRMED	out_for_delivery.appointment
DELIVERY_ADDRESS_UPDATED	in_transit.forwarded		address_updated
DELIVERY_CHANGE_REQUESTED	in_transit.delivery_rescheduled
DELIVERY_ESTIMATE_UPDATED	in_transit.delivery_scheduled		estimate
READY_FOR_DELIVERY	in_transit.arrived_last_depot
OUT_FOR_DELIVERY	out_for_delivery.on_vehicle
DELIVERY_ATTEMPTED	attempt_failed.generic
READY_FOR_CUSTOMER_PICKUP	available_for_pickup.generic
CUSTOMER_PICKUP_COMPLETED	delivered.collected
DELIVERED	delivered.generic
CUSTOMER_MOVED	exception.recipient_moved
RECIPIENT_REFUSED_DELIVERY	exception.refused
INCORRECT_ADDRESS	exception.address_issue
UNDELIVERABLE	failed.undeliverable
UNDELIVERABLE_DESTROY_IN_FIELD	failed.disposed
RETURN_DROPPED_OFF	returning.initiated		dropped_off
RETURN_PICKED_UP	returning.initiated
RETURN_IN_TRANSIT	returning.in_transit
RETURN_RECEIVED	returned.to_sender		received
RETURNED	returned.to_sender
`,
  yamato: `
出荷指示	info_received.label_created
伝票番号未登録	unknown.not_found
伝票番号誤り	unknown.invalid_number
荷物受付	in_transit.accepted
発送	in_transit.departed_origin		旧
発送済み	in_transit.departed_origin
輸送中	in_transit.moving
作業店通過	in_transit.passed
国内到着	in_transit.arrived_dest_country
配達店到着	in_transit.arrived_last_depot
保管中	in_transit.held_for_date
配達中	out_for_delivery.on_vehicle
持戻	attempt_failed.generic
持戻（ご不在）	attempt_failed.recipient_absent
持戻（休業）	attempt_failed.business_closed
持戻（転居）	attempt_failed.address	moved
持戻（ポスト投函不可）	attempt_failed.no_access	mailbox
依頼受付（日・時間帯変更）	in_transit.delivery_rescheduled
依頼受付（店頭受取）	in_transit.delivery_rescheduled		to=depot
ご来店予定（保管中）	available_for_pickup.depot
配達完了（国際宅急便・国内引渡し）	in_transit.handover		international
調査中	exception.investigating
投函完了	delivered.mailbox
配達完了	delivered.generic
配達完了（宅配ボックス）	delivered.delivery_box
お客様引渡完了	delivered.collected
返品	returning.in_transit
`,
  sagawa: `
お荷物データが登録されておりません	unknown.not_found
荷物受付	in_transit.dropped_off
集荷	in_transit.accepted
輸送中	in_transit.moving
配達営業所へ輸送中	in_transit.moving		to=last_depot
保管中	in_transit.held_for_date
配達中	out_for_delivery.on_vehicle
持戻り	attempt_failed.generic
ご不在	attempt_failed.recipient_absent
お問い合わせください	exception.generic		action=recipient
引渡完了	delivered.collected
配達完了	delivered.generic
`,
  japanpost: `
引受	in_transit.accepted
中継	in_transit.passed		中継
通過	in_transit.passed
到着	in_transit.arrived_last_depot
配達局から出発	in_transit.departed
国際交換局に到着	in_transit.arrived		at=export_office
国際交換局から発送	in_transit.departed_origin_country
通関手続中	in_transit.customs_started
持ち出し中	out_for_delivery.on_vehicle
ご不在のため持ち戻り	attempt_failed.recipient_absent
保管	available_for_pickup.depot
配達希望受付	in_transit.delivery_rescheduled
転送	in_transit.forwarded
調査中	exception.investigating
差出人に返送	returning.in_transit
差出人に返送済み	returned.to_sender
窓口でお渡し	delivered.collected
コンビニエンスストアに引渡	available_for_pickup.store
お届け先にお届け済み	delivered.generic
`,
  'amazon.co.jp': `
出荷準備中	preparing.order_preparing
出荷完了	info_received.label_created
発送済み	info_received.label_created		words=発送済み
配送業者に引き渡されました	in_transit.accepted
配送中	in_transit.moving
配達中	out_for_delivery.on_vehicle
本日到着予定	in_transit.arrived_last_depot		eta=today
あとN件	out_for_delivery.on_vehicle		stops_away=N
保管中	available_for_pickup.generic
持ち戻り	attempt_failed.generic
配達完了	delivered.generic
お届け済み	delivered.generic		words=お届け済み
`,
  'amazon_tracking_2026.subCode': `
ACCIDENT	*	ACCIDENT
ADDRESS_CHANGE	*	ADDRESS_CHANGE
ADDRESS_ISSUE	*	ADDRESS_ISSUE
ADDRESS_NON_SERVICED	*	ADDRESS_NON_SERVICED
ADULT_SIGNATURE_REQUIRED	*		drop_place=ADULT_SIGNATURE_REQUIRED
AIRPLANE_LATE	*	AIRPLANE_LATE
AIR_HUB	*		facility_kind=AIR_HUB
ANIMAL_HAZARD	*	ANIMAL_HAZARD
APARTMENT	*		drop_place=APARTMENT
APPOINTMENT	*	APPOINTMENT
APPOINTMENT_REQUIRED	*	APPOINTMENT_REQUIRED
ARMED_FORCES_POST_OFFICE	*	ARMED_FORCES_POST_OFFICE
BAG	*		carrier_means=BAG
BAG_ID_MISMATCH	*	BAG_ID_MISMATCH
BATCH	*		carrier_means=BATCH
BEHIND_WHEELIE_BIN	*		drop_place=BEHIND_WHEELIE_BIN
BUILDING_LOCKER	*		drop_place=BUILDING_LOCKER
BUSINESS_CLOSED	*	BUSINESS_CLOSED
BUSINESS_CLOSED_HOLIDAY	*	BUSINESS_CLOSED_HOLIDAY
BUYBACK	*	BUYBACK
CARRIER_HUB	*		facility_kind=CARRIER_HUB
CARRIER_HUB_DELAY	*	CARRIER_HUB_DELAY
CARRIER_NO_ACCESS	*	CARRIER_NO_ACCESS
CARRIER_NO_CAPACITY	*	CARRIER_NO_CAPACITY
CARRIER_REFUSAL	*	CARRIER_REFUSAL
CITY_TOWN_STATE	*	CITY_TOWN_STATE
CN_BUYER_PAYER_RECIPIENT_MISMATCH	*	CN_BUYER_PAYER_RECIPIENT_MISMATCH
CN_CUSTOMS_ALIPAY_WECHAT_NAME_FAILED	*	CN_CUSTOMS_ALIPAY_WECHAT_NAME_FAILED
CN_CUSTOMS_CAN_GATEWAY_ID_VERIFICATION	*	CN_CUSTOMS_CAN_GATEWAY_ID_VERIFICATION
CN_CUSTOMS_CLEARANCE_DATA_ISSUE	*	CN_CUSTOMS_CLEARANCE_DATA_ISSUE
CN_CUSTOMS_CONVERT_TO_PERSONAL_REVIEW	*	CN_CUSTOMS_CONVERT_TO_PERSONAL_REVIEW
CN_CUSTOMS_DATA_TRANSMISSION_DELAY	*	CN_CUSTOMS_DATA_TRANSMISSION_DELAY
CN_CUSTOMS_PACKAGE_INFO_MISMATCH	*	CN_CUSTOMS_PACKAGE_INFO_MISMATCH
CN_CUSTOMS_PERSONAL_REVIEW_DELAY	*	CN_CUSTOMS_PERSONAL_REVIEW_DELAY
CN_CUSTOMS_PERSONAL_REVIEW_QUOTA_EXCEEDED	*	CN_CUSTOMS_PERSONAL_REVIEW_QUOTA_EXCEEDED
CN_CUSTOMS_PROHIBITED_WORDING	*	CN_CUSTOMS_PROHIBITED_WORDING
CN_CUSTOMS_SYSTEM_UPGRADE	*	CN_CUSTOMS_SYSTEM_UPGRADE
CONSERVATORY	*		drop_place=CONSERVATORY
CONTAINER_FREIGHT_STATION	*		facility_kind=CONTAINER_FREIGHT_STATION
CONTENT_SPILL_OUT	*	CONTENT_SPILL_OUT
COUNTER	*		drop_place=COUNTER
COVERAGE_AREA_ISSUE	*	COVERAGE_AREA_ISSUE
CUSTOMER	*		drop_place=CUSTOMER
CUSTOMER_CANCELLED	*	CUSTOMER_CANCELLED
CUSTOMER_MOVED	*	CUSTOMER_MOVED
CUSTOMER_PICK_UP_FAILURE	*	CUSTOMER_PICK_UP_FAILURE
CUSTOMER_REFUSAL	*	CUSTOMER_REFUSAL
CUSTOMER_REQUEST	*	CUSTOMER_REQUEST
CUSTOMS	*	CUSTOMS
CUSTOMS_FEES	*	CUSTOMS_FEES
CUSTOMS_HUB	*		facility_kind=CUSTOMS_HUB
CUSTOMS_ISSUE	*	CUSTOMS_ISSUE
DAMAGE	*	DAMAGE
DATE_CHANGE	*	DATE_CHANGE
DELAY	*	DELAY
DELIVERY_AGENT_ASSIGNED	*	DELIVERY_AGENT_ASSIGNED
DELIVERY_ATTEMPTED	*	DELIVERY_ATTEMPTED
DELIVERY_DATE_MISMATCH	*	DELIVERY_DATE_MISMATCH
DELIVERY_DEPOT	*		facility_kind=DELIVERY_DEPOT
DELIVERY_DEPOT_DELAY	*	DELIVERY_DEPOT_DELAY
DELIVERY_NOT_ATTEMPTED	*	DELIVERY_NOT_ATTEMPTED
DESTINATION	*		facility_kind=DESTINATION
DIRECTIONS_REQUIRED	*	DIRECTIONS_REQUIRED
DRIVER_EMERGENCY	*	DRIVER_EMERGENCY
DRIVER_HELD	*	DRIVER_HELD
DRIVER_LATE	*	DRIVER_LATE
DRONE	*		carrier_means=DRONE
DRONE_REPLAN	*	DRONE_REPLAN
DUPLICATE	*	DUPLICATE
DUTIES_TAX_PENDING	*	DUTIES_TAX_PENDING
EMERGENCY	*	EMERGENCY
EXCEEDS_20000_RMB_CLEARANCE_QUOTA	*	EXCEEDS_20000_RMB_CLEARANCE_QUOTA
EXCEEDS_PERSONAL_QUANTITIES_QUOTA	*	EXCEEDS_PERSONAL_QUANTITIES_QUOTA
EXPORT_CARRIER	*		carrier_means=EXPORT_CARRIER
FACILITY_BREAKDOWN	*	FACILITY_BREAKDOWN
FACILITY_CLOSURE	*	FACILITY_CLOSURE
FAILED_ADULT_VERIFICATION	*	FAILED_ADULT_VERIFICATION
FAILED_MAX_ATTEMPTS	*	FAILED_MAX_ATTEMPTS
FINAL_ATTEMPT_FAILED	*	FINAL_ATTEMPT_FAILED
FORCE_MAJEURE	*	FORCE_MAJEURE
FRAUDULENT_ACTIVITY	*	FRAUDULENT_ACTIVITY
FREIGHT_FORWARDER	*		carrier_means=FREIGHT_FORWARDER
FRONT_PORCH	*		drop_place=FRONT_PORCH
FRONT_PORCH_OR_FRONT_DOOR	*		drop_place=FRONT_PORCH_OR_FRONT_DOOR
FULFILLMENT_FACILITY	*		facility_kind=FULFILLMENT_FACILITY
FULFILLMENT_ISSUE	*	FULFILLMENT_ISSUE
FULFILLMENT_PROVIDER_MISSORT	*	FULFILLMENT_PROVIDER_MISSORT
FULFILLMENT_PROVIDER_RETURN_REQUEST	*	FULFILLMENT_PROVIDER_RETURN_REQUEST
GARAGE	*		drop_place=GARAGE
GARDEN	*		drop_place=GARDEN
GOVERNMENT_AGENCY_INSPECTION_REQUIRED	*	GOVERNMENT_AGENCY_INSPECTION_REQUIRED
GREENHOUSE	*		drop_place=GREENHOUSE
HANDED_OVER_FOR_FINAL_DELIVERY	*	HANDED_OVER_FOR_FINAL_DELIVERY
HAZMAT	*	HAZMAT
HEAVY_BULKY_CARRIER	*		carrier_means=HEAVY_BULKY_CARRIER
HELD_FOR_PAYMENT	*	HELD_FOR_PAYMENT
HELD_IN_TRAILER	*	HELD_IN_TRAILER
HOLD_FOR_PICK_UP	*	HOLD_FOR_PICK_UP
HS_CODE_ISSUES	*	HS_CODE_ISSUES
IMPORT_BLOCKED	*	IMPORT_BLOCKED
IMPORT_DOCUMENTATION_REQUIRED	*	IMPORT_DOCUMENTATION_REQUIRED
IMPORT_ELIGIBILITY_ISSUE	*	IMPORT_ELIGIBILITY_ISSUE
INCORRECT_ITEM	*	INCORRECT_ITEM
INCOTERMS_ISSUE	*	INCOTERMS_ISSUE
INSIDE_BOX	*		drop_place=INSIDE_BOX
INSIDE_HOME	*		drop_place=INSIDE_HOME
INSIDE_VEHICLE	*		drop_place=INSIDE_VEHICLE
INSUFFICIENT_PAPERWORK	*	INSUFFICIENT_PAPERWORK
INTERNATIONAL_TRANSIT_DELAY	*	INTERNATIONAL_TRANSIT_DELAY
INVALID_ADDRESS	*	INVALID_ADDRESS
INVALID_CITY_TOWN_STATE_ADDRESS	*	INVALID_CITY_TOWN_STATE_ADDRESS
INVALID_POSTAL_CODE	*	INVALID_POSTAL_CODE
INVALID_RECIPIENT_NAME	*	INVALID_RECIPIENT_NAME
INVALID_STREET_ADDRESS	*	INVALID_STREET_ADDRESS
LABEL_ISSUE	*	LABEL_ISSUE
LARGE_ITEM	*		carrier_means=LARGE_ITEM
LATE_DELIVERY	*	LATE_DELIVERY
LEAVE_TO_NEIGHBOR	*		drop_place=LEAVE_TO_NEIGHBOR
LETTERBOX	*		drop_place=LETTERBOX
LOCKER	*		drop_place=LOCKER
LOOSE	*	LOOSE
MAIL_BOX_FULL	*	MAIL_BOX_FULL
MAIL_ROOM	*		drop_place=MAIL_ROOM
MANUAL_CLEARANCE	*	MANUAL_CLEARANCE
MANUAL_SCAN_UPLOAD	*	MANUAL_SCAN_UPLOAD
MISSING_APARTMENT_ADDRESS	*	MISSING_APARTMENT_ADDRESS
MISSING_COMMERCIAL_DOCS	*	MISSING_COMMERCIAL_DOCS
MISSING_OR_INCOMPLETE_NAME	*	MISSING_OR_INCOMPLETE_NAME
MISSING_RECIPIENT_PERSONAL_DATA	*	MISSING_RECIPIENT_PERSONAL_DATA
MISSORT	*	MISSORT
NAME_AUTHENTICATION_FAILED	*	NAME_AUTHENTICATION_FAILED
NEARBY_STORE	*		drop_place=NEARBY_STORE
NEIGHBOR	*		drop_place=NEIGHBOR
NEIGHBOR_SIGNED	*		drop_place=NEIGHBOR_SIGNED
NON_PERSONAL_BELONGINGS	*	NON_PERSONAL_BELONGINGS
NON_POSTAL_CARRIER	*		carrier_means=NON_POSTAL_CARRIER
NOT_ORDERED	*	NOT_ORDERED
NOT_WANTED	*	NOT_WANTED
NO_ACCESS	*	NO_ACCESS
NO_CONTACT_INFORMATION	*	NO_CONTACT_INFORMATION
NO_RESPONSE	*	NO_RESPONSE
NO_SECURITY_ACCESS	*	NO_SECURITY_ACCESS
OFF_AMAZON_CUSTOMER	*	OFF_AMAZON_CUSTOMER
ON_HOLD	*	ON_HOLD
ORIGIN	*		facility_kind=ORIGIN
OUTBUILDING	*		drop_place=OUTBUILDING
OVER_FORECAST	*	OVER_FORECAST
PACKAGE_OPEN	*	PACKAGE_OPEN
PACKAGE_OVERSIZED	*	PACKAGE_OVERSIZED
PARCEL_HUB	*		facility_kind=PARCEL_HUB
PARTIAL	*	PARTIAL
PAYMENT_REFUSED	*	PAYMENT_REFUSED
PENDING_INSPECTION	*	PENDING_INSPECTION
PGA_HOLD	*	PGA_HOLD
PICKUP_FAILURE	*	PICKUP_FAILURE
PICKUP_POINT	*		drop_place=PICKUP_POINT
PICKUP_POINT_CLOSED	*	PICKUP_POINT_CLOSED
PKG_DIMENSION_EXCEEDS	*	PKG_DIMENSION_EXCEEDS
POI_DELIVERY_ADDRESS_MISMATCH	*	POI_DELIVERY_ADDRESS_MISMATCH
POI_INVALID	*	POI_INVALID
POI_RECIPIENT_NAME_MISMATCH	*	POI_RECIPIENT_NAME_MISMATCH
PORCH	*		drop_place=PORCH
POSTAL_CARRIER	*		carrier_means=POSTAL_CARRIER
POST_OFFICE	*		drop_place=POST_OFFICE
POWER_OF_ATTORNEY_REQUIRED	*	POWER_OF_ATTORNEY_REQUIRED
PO_BOX	*		drop_place=PO_BOX
PO_BOX_QUERY	*	PO_BOX_QUERY
PREDICTED	*		carrier_means=PREDICTED
PROCESSING_DELAY	*	PROCESSING_DELAY
PROCESSING_HUB	*		facility_kind=PROCESSING_HUB
PRODUCT_DAMAGED	*	PRODUCT_DAMAGED
PRODUCT_DEFECTIVE	*	PRODUCT_DEFECTIVE
PRODUCT_MISSING	*	PRODUCT_MISSING
PRODUCT_NOT_FUNCTIONAL	*	PRODUCT_NOT_FUNCTIONAL
PRODUCT_PRICE_EXCEEDS_2000_RMB	*	PRODUCT_PRICE_EXCEEDS_2000_RMB
PROHIBITED_ITEM	*	PROHIBITED_ITEM
READY_FOR_PICKUP	*	READY_FOR_PICKUP
REAR_PORCH	*		drop_place=REAR_PORCH
REAR_PORCH_OR_REAR_DOOR	*		drop_place=REAR_PORCH_OR_REAR_DOOR
RECEPTION	*		drop_place=RECEPTION
RECIPIENT_CANCELLED	*	RECIPIENT_CANCELLED
RECIPIENT_HOLIDAY	*	RECIPIENT_HOLIDAY
RECIPIENT_ID_IMAGE_QUALITY	*	RECIPIENT_ID_IMAGE_QUALITY
RECIPIENT_ID_INVALID	*	RECIPIENT_ID_INVALID
RECIPIENT_ID_MISSING	*	RECIPIENT_ID_MISSING
RECIPIENT_ID_NOT_RECEIVED	*	RECIPIENT_ID_NOT_RECEIVED
RECIPIENT_ID_RECEIVED	*	RECIPIENT_ID_RECEIVED
RECIPIENT_PIN_NOT_AVAILABLE	*	RECIPIENT_PIN_NOT_AVAILABLE
RECIPIENT_UNIQUE_CODE_MISSING	*	RECIPIENT_UNIQUE_CODE_MISSING
RECIPIENT_UNKNOWN_ENTITY	*	RECIPIENT_UNKNOWN_ENTITY
REDIRECTED_SHIPMENT	*	REDIRECTED_SHIPMENT
REDIRECT_FAILED	*	REDIRECT_FAILED
REMOTE_AREA	*	REMOTE_AREA
REROUTED_TO_LOCKER	*	REROUTED_TO_LOCKER
REROUTED_TO_STORE	*	REROUTED_TO_STORE
RETURN_TO_SELLER	*	RETURN_TO_SELLER
REVERTED	*	REVERTED
ROAD_ISSUE	*	ROAD_ISSUE
SAFE_PLACE	*		drop_place=SAFE_PLACE
SCHEDULE_ADJUSTMENT	*	SCHEDULE_ADJUSTMENT
SECURITY_ACCESS	*	SECURITY_ACCESS
SECURITY_CHECKS_REQUIRED	*	SECURITY_CHECKS_REQUIRED
SECURITY_DESK	*		drop_place=SECURITY_DESK
SELLER_ISSUE	*	SELLER_ISSUE
SELLER_MOVED	*	SELLER_MOVED
SELLER_REJECTION	*	SELLER_REJECTION
SELLER_REQUEST	*	SELLER_REQUEST
SHED	*		drop_place=SHED
SHIPMENT_DAMAGED	*	SHIPMENT_DAMAGED
SHIPMENT_FEES	*	SHIPMENT_FEES
SHIPMENT_HIJACKED	*	SHIPMENT_HIJACKED
SHIPMENT_MISSING	*	SHIPMENT_MISSING
SHIPMENT_NOT_RECEIVED	*	SHIPMENT_NOT_RECEIVED
SHIPMENT_OVERDUE_14_DAYS	*	SHIPMENT_OVERDUE_14_DAYS
SHIPPER_RELATED	*	SHIPPER_RELATED
SHIPPER_REQUEST	*	SHIPPER_REQUEST
SIDE_PORCH	*		drop_place=SIDE_PORCH
SIGNATURE_REQUIRED	*		drop_place=SIGNATURE_REQUIRED
SIGNATURE_WAIVED	*		drop_place=SIGNATURE_WAIVED
SIGNED	*		drop_place=SIGNED
STORE	*		drop_place=STORE
STREET	*		drop_place=STREET
TERRACE	*		drop_place=TERRACE
THEFT	*	THEFT
THIRD_PARTY_CARRIER_DELAY	*	THIRD_PARTY_CARRIER_DELAY
TRAILER_LATE	*	TRAILER_LATE
TRAIN_LATE	*	TRAIN_LATE
TRANSPORTATION_CAPACITY_SHORTAGE	*	TRANSPORTATION_CAPACITY_SHORTAGE
TRUCK	*		carrier_means=TRUCK
UNIT_LOAD_DEVICE	*		carrier_means=UNIT_LOAD_DEVICE
UNKNOWN_ENTITY	*	UNKNOWN_ENTITY
UNREADABLE_BARCODE	*	UNREADABLE_BARCODE
UNSUCCESSFUL_CUSTOMER_CONTACT	*	UNSUCCESSFUL_CUSTOMER_CONTACT
UNVERIFIED_ADDRESS	*	UNVERIFIED_ADDRESS
VAN	*		carrier_means=VAN
VAN_REPLAN	*	VAN_REPLAN
VEHICLE_BREAKDOWN	*	VEHICLE_BREAKDOWN
WEATHER	*	WEATHER
WRONG_DELIVERY_ROUTE	*	WRONG_DELIVERY_ROUTE
WRONG_PHONE_NUMBER	*	WRONG_PHONE_NUMBER
POSTAL_CODE	*	POSTAL_CODE
`,
} as const;
