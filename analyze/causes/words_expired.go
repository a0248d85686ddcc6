package causes

// expiredWords are said where the sender's own server gave up, or the way led in
// a circle.
var expiredWords = []wording{
	{ID: "mail-loop", Says: []string{
		"too many hops", "hop count exceeded", "maximum hop count", "hop limit", "mail loop", "mail forwarding loop", "routing loop", "message looping", "is looping",
		"forwarding loop", "too many received", "loops back to myself", "loop detected", "loop was found", "would create a mail loop", "too many \"received\"",
	}, Without: []string{"not a loop"}},
	{ID: "message-delayed", Codes: "0 4", Says: []string{"message will be retried", "has been delayed", "is delayed", "delivery delayed", "still being retried", "still trying to deliver", "will continue to try", "will keep trying", "remains in the queue", "still in the queue", "not yet been delivered", "not been delivered yet"}},
	{ID: "message-expired", Says: []string{
		"delivery time expired", "delivery expired", "message expired", "queue.expired", "expired after sitting in queue", "retry timeout exceeded", "retry time not reached for any host after a long failure",
		"has been in the queue too long", "been in the queue for too long", "in queue too long", "too long in queue", "exceeded max time without delivery", "exceeded maximum time", "message timed out",
		"message too old", "delivery timed out", "will be deleted from queue", "within the allowed queue period", "has not been collected after", "could not be delivered for", "giving up after",
		"maximum retries", "retry limit exceeded", "unable to deliver message after multiple retries", "timeout exceeded for delivery", "undeliverable after", "message lifetime",
		"zustellung abgelaufen", "délai de livraison dépassé", "tiempo de entrega agotado", "배달 시간이 만료", "전송 시간이 초과", "投递超时", "срок доставки истек",
	}, Without: []string{"greylist"}},
}
