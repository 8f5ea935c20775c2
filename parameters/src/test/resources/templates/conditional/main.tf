data "coder_workspace_owner" "me" {}

locals {
  little = [
    { name = "Micro", value = "micro" },
    { name = "Small", value = "small" },
  ]
  plenty = concat(local.little, [
    { name = "Medium", value = "medium" },
    { name = "Huge", value = "huge" },
  ])
  is_small = data.coder_parameter.project.value == "small"
  sizes    = local.is_small ? local.little : local.plenty
}

data "coder_parameter" "project" {
  name    = "Project"
  order   = 1
  default = "massive"

  option {
    name  = "Small project"
    value = "small"
  }
  option {
    name  = "Massive project"
    value = "massive"
  }

  validation {
    regex = "^massive|small$"
    error = "It is either small or massive."
  }
}

data "coder_parameter" "compute" {
  name    = "Compute"
  order   = 2
  default = local.is_small ? "small" : "huge"

  dynamic "option" {
    for_each = local.sizes
    content {
      name  = option.value.name
      value = option.value.value
    }
  }
}

data "coder_parameter" "secret_project" {
  count   = contains(data.coder_workspace_owner.me.groups, "admin") ? 1 : 0
  name    = "Classified"
  type    = "bool"
  default = false
}
