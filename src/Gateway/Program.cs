return await PeerSupport.ServiceDefaults.ServiceHost.Run(args, PeerSupport.Gateway.GatewayService.Build);
