terraform {
  required_providers {
    coder = {
      source  = "coder/coder"
      version = ">= 2.0"
    }
  }
}

data "coder_workspace" "me" {}
data coder_workspace_owner "me" {}

data "coder_parameter" "region" {
  name         = "region"
  display_name = "Region"
  type         = "string"
  default      = try(local.regions[0].id, "us")
  mutable      = false

  dynamic "option" {
    for_each = { for r in local.regions : r.id => r if !r.hidden }
    iterator = region
    content {
      name  = "${upper(region.key)} – ${region.value.name}"
      value = region.key
      icon  = region.value.icon != "" ? region.value.icon : null
    }
  }

  validation {
    regex = "^[a-z]{2}(-[a-z]+)?$"
    error = "A region is two letters."
  }
}

locals {
  regions = concat(
    [{ id = "us", name = "Pittsburgh", icon = "", hidden = false }],
    var.more_regions, # from the operator
  )
  names = local.regions[*].name
  first = local.regions.*.id.0
}

resource "terraform_data" "workspace" {
  count = data.coder_workspace.me.start_count
  input = {
    owner : data.coder_workspace_owner.me.name
    "app.kubernetes.io/name" = "coder-workspace"
    (local.first) = true
  }

  provisioner "local-exec" { command = "echo ${self.id}" }

  lifecycle {
    ignore_changes = [input["owner"], all]
  }
}
