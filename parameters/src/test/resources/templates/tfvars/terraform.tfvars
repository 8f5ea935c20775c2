one = "alex"
two = "overridden"
