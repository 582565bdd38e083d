"""What a room does, whoever uses it: read to the end, say, resend what may not have arrived, delete."""
