two = "bob"
