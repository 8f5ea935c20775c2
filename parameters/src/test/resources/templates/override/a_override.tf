variable "string_to_number" {
  type = number
}

variable "zones" {
  type    = set(string)
  default = ["a", "b", "c"]
}

locals {
  size = 50
}

data "coder_workspace_tags" "tags" {
  tags = { env = "staging", team = "mango" }
}

data "coder_workspace_tags" "tags" {
  tags = { env = "production", team = "mango" }
}

data "coder_parameter" "region" {
  default = "eu"
}

data "coder_parameter" "size" {
  dynamic "option" {
    for_each = [10, 50, 100]
    content {
      name  = "size ${option.value}"
      value = option.value
    }
  }
}

data "coder_parameter" "static_to_dynamic" {
  dynamic "option" {
    for_each = var.zones
    content {
      name  = option.value
      value = option.value
    }
  }
}

data "coder_parameter" "dynamic_to_static" {
  option {
    name  = "X"
    value = "x"
  }
  option {
    name  = "Y"
    value = "y"
  }
}
