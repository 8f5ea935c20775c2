data "coder_workspace_tags" "tags" {
  tags = {
    "string"  = "foo"
    "number"  = 42
    "bool"    = true
    "null"    = null
    "list"    = ["a"]
    "map"     = { a = "b" }
    "complex" = { a = [1, { b = 2 }] }
  }
}
