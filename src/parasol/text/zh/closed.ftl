closed-title = 这个社群已经关闭
closed-text = 它在 { $day } 当天结束时关闭。这里不能再读写任何东西。
closed-unexpected = 如果之前没有人告诉你，问一位你认识的成员。服务器可能这样说却不是真的。
